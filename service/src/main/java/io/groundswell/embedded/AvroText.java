package io.groundswell.embedded;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Avro schemas as the registry compares them: by Avro's own rendering, which keeps docs, aliases and defaults. */
final class AvroText {

    private AvroText() {}

    /**
     * A schema from its JSON.
     *
     * @throws RegistryError 42201 if Avro refuses it
     */
    static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            throw RegistryError.invalidSchema(String.valueOf(e.getMessage()));
        }
    }
}
