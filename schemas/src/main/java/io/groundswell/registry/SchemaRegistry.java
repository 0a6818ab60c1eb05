package io.groundswell.registry;

import org.apache.avro.Schema;

/**
 * A Confluent-API schema registry, as far as serdes need one.
 *
 * <p>Ids are global to a registry and a schema never changes under its id, so answers may be cached for ever. Each
 * method may block for the whole retry budget of one call and is safe to use from several threads.
 *
 * <p>Errors are the four kinds of {@link RegistryFailure}. Only {@link RegistryUnavailable} is worth waiting for.
 */
public interface SchemaRegistry {

    /**
     * Adds the schema to the subject, or finds it there.
     *
     * @return the schema's id, at least 0
     * @throws RegistryUnavailable when no registry answered within the retry budget
     * @throws RegistryRefused when the registry does not take it: not allowed (401, 403), incompatible with earlier
     *     versions (409), invalid (422)
     */
    int register(String subject, Schema schema);

    /**
     * Finds a schema that was registered before, without adding it.
     *
     * @return the schema's id, at least 0
     * @throws UnknownSchema when the subject does not exist or has no such schema
     * @throws RegistryUnavailable when no registry answered within the retry budget
     * @throws RegistryRefused when the registry does not let us ask
     */
    int lookup(String subject, Schema schema);

    /**
     * Fetches a schema.
     *
     * @throws UnknownSchema when no schema has that id
     * @throws UnreadableSchema when the schema of that id is none that we can, or want to, read
     * @throws RegistryUnavailable when no registry answered within the retry budget
     * @throws RegistryRefused when the registry does not let us ask
     */
    Schema byId(int id);
}
