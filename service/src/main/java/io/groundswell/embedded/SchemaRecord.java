package io.groundswell.embedded;

import org.jspecify.annotations.Nullable;

/** One entry of the registry's log; the catalog is what follows from all of them in order. */
sealed interface SchemaRecord {

    /**
     * A version of a subject, or its new deletion mark.
     *
     * @param version from 1, one more for each new schema of the subject
     * @param id of the schema text, from 1, the same in every subject
     * @param schema Avro's own rendering of the schema
     * @param deleted whether only readers of old data still see it
     */
    record Version(String subject, int version, int id, String schema, boolean deleted) implements SchemaRecord {

        /** Checks the numbers. */
        public Version {
            requirePositive("version", version);
            requirePositive("id", id);
        }

        private static void requirePositive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException("schema " + name + " is " + value + ", must be at least 1");
            }
        }

        Version markedDeleted() {
            return new Version(subject, version, id, schema, true);
        }
    }

    /** A version is gone for good. */
    record VersionErased(String subject, int version) implements SchemaRecord {}

    /** All versions of a subject up to and including one are marked deleted. */
    record SubjectDeleted(String subject, int lastVersion) implements SchemaRecord {}

    /**
     * A compatibility level was set or withdrawn.
     *
     * @param subject null for all subjects that have no level of their own
     * @param level null to withdraw it
     */
    record LevelSet(@Nullable String subject, @Nullable CompatibilityLevel level) implements SchemaRecord {}
}
