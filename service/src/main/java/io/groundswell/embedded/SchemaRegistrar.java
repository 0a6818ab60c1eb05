package io.groundswell.embedded;

import io.groundswell.embedded.SchemaRecord.LevelSet;
import io.groundswell.embedded.SchemaRecord.SubjectDeleted;
import io.groundswell.embedded.SchemaRecord.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Decides every change: one at a time, on a catalog that has seen all changes before, and reported as done only after
 * the catalog has read it back from the log. Ids are therefore the same after every replay.
 *
 * <p>Thread-safe. Refusals are {@link RegistryError}s; a log that does not answer is the refusal 50001.
 */
final class SchemaRegistrar {

    private final SchemaCatalog catalog;
    private final SchemaLog log;

    SchemaRegistrar(SchemaCatalog catalog, SchemaLog log) {
        this.catalog = catalog;
        this.log = log;
    }

    /** The version that holds the schema: the one it already has in this subject, or a new one if that is allowed. */
    Version register(String subject, Schema schema) {
        return deciding(() -> {
            Optional<Version> known = find(subject, schema, false);
            if (known.isPresent()) {
                return known.get();
            }
            List<String> objections = objections(subject, schema, catalog.versions(subject, false));
            if (!objections.isEmpty()) {
                throw RegistryError.incompatible(subject, objections);
            }
            Version added = catalog.next(subject, schema.toString());
            log.append(added);
            return added;
        });
    }

    /** Marks all versions of a subject deleted and returns their numbers. */
    List<Integer> deleteSubject(String subject) {
        return deciding(() -> {
            List<Version> live = catalog.versions(subject, false);
            if (live.isEmpty()) {
                throw catalog.versions(subject, true).isEmpty()
                        ? RegistryError.subjectNotFound(subject)
                        : RegistryError.subjectDeleted(subject);
            }
            log.append(new SubjectDeleted(subject, live.get(live.size() - 1).version()));
            return live.stream().map(Version::version).toList();
        });
    }

    /** Marks one version deleted and returns its number. */
    int deleteVersion(String subject, VersionNumber wanted) {
        return deciding(() -> {
            Version version = wanted.among(subject, catalog.versions(subject, true));
            if (version.deleted()) {
                throw RegistryError.versionDeleted(subject, version.version());
            }
            log.append(version.markedDeleted());
            return version.version();
        });
    }

    /** Sets a level: of one subject, or of all others if the subject is null; a null level withdraws it. */
    void setLevel(@Nullable String subject, @Nullable CompatibilityLevel level) {
        deciding(() -> {
            log.append(new LevelSet(subject, level));
            return level;
        });
    }

    /** Sets a subject's level unless it has one. */
    void giveLevel(String subject, CompatibilityLevel level) {
        deciding(() -> {
            if (catalog.ownLevel(subject).isEmpty()) {
                log.append(new LevelSet(subject, level));
            }
            return level;
        });
    }

    /** The version of the subject that holds exactly this schema. */
    Optional<Version> find(String subject, Schema schema, boolean deletedToo) {
        String text = schema.toString();
        return catalog.versions(subject, deletedToo).stream()
                .filter(version -> version.schema().equals(text))
                .findFirst();
    }

    /** What the subject's level has against the schema, held against the given versions only. */
    List<String> objections(String subject, Schema schema, List<Version> earlier) {
        List<Schema> schemas = earlier.stream()
                .map(version -> AvroText.parse(version.schema()))
                .toList();
        return catalog.levelFor(subject).objections(schema, schemas);
    }

    private synchronized <T extends @Nullable Object> T deciding(Supplier<T> decision) {
        try {
            log.catchUp();
            return decision.get();
        } catch (KafkaException e) {
            throw RegistryError.store(e);
        }
    }
}
