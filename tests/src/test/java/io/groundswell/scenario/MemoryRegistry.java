package io.groundswell.scenario;

import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.registry.SchemaRegistry;
import io.groundswell.registry.UnknownSchema;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A registry in memory, without subjects, that can be down. */
final class MemoryRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new ArrayList<>();
    private volatile boolean down;

    @Override
    public synchronized int register(String subject, Schema schema) {
        requireUp();
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public int lookup(String subject, Schema schema) {
        return register(subject, schema);
    }

    @Override
    public synchronized Schema byId(int id) {
        requireUp();
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchema("no schema has the id " + id);
        }
        return schemas.get(id - 1);
    }

    void goDown() {
        down = true;
    }

    void comeUp() {
        down = false;
    }

    private void requireUp() {
        if (down) {
            throw new RegistryUnavailable("the registry is down", null);
        }
    }
}
