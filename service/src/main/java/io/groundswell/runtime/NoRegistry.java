package io.groundswell.runtime;

import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.registry.SchemaRegistry;
import org.apache.avro.Schema;

/** For a topology that is only looked at: there is nobody to ask. */
final class NoRegistry implements SchemaRegistry {
    @Override
    public int register(String subject, Schema schema) {
        throw nobody();
    }

    @Override
    public int lookup(String subject, Schema schema) {
        throw nobody();
    }

    @Override
    public Schema byId(int id) {
        throw nobody();
    }

    private static RegistryUnavailable nobody() {
        return new RegistryUnavailable("no registry: the topology is only described", null);
    }
}
