package io.groundswell.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * What a subject's next schema must respect, named as in Confluent's registry.
 *
 * <pre>
 *                      | reads data of     | is read by        | of
 * NONE                 |                   |                   |
 * BACKWARD             | earlier schema    |                   | the latest version
 * FORWARD              |                   | earlier schema    | the latest version
 * FULL                 | earlier schema    | earlier schema    | the latest version
 * …_TRANSITIVE         | as above          | as above          | every version
 * </pre>
 */
enum CompatibilityLevel {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean readsEarlier;
    private final boolean readByEarlier;
    private final boolean everyVersion;

    CompatibilityLevel(boolean readsEarlier, boolean readByEarlier, boolean everyVersion) {
        this.readsEarlier = readsEarlier;
        this.readByEarlier = readByEarlier;
        this.everyVersion = everyVersion;
    }

    /** The level of that name, in any case; empty if there is none. */
    static Optional<CompatibilityLevel> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * What speaks against a new schema; empty if it may be registered.
     *
     * @param candidate the new schema
     * @param earlier the subject's schemas that count, oldest first
     */
    List<String> objections(Schema candidate, List<Schema> earlier) {
        int first = everyVersion ? 0 : Math.max(0, earlier.size() - 1);
        List<String> objections = new ArrayList<>();
        for (Schema one : earlier.subList(first, earlier.size())) {
            if (readsEarlier) {
                objections.addAll(objections(candidate, one, "the new schema cannot read data of the earlier one"));
            }
            if (readByEarlier) {
                objections.addAll(objections(one, candidate, "the earlier schema cannot read data of the new one"));
            }
        }
        return objections;
    }

    private static List<String> objections(Schema reader, Schema writer, String inWords) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(found ->
                        inWords + ": " + found.getType() + " at " + found.getLocation() + ": " + found.getMessage())
                .toList();
    }
}
