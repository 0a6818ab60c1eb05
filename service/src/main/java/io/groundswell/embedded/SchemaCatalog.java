package io.groundswell.embedded;

import io.groundswell.embedded.SchemaRecord.LevelSet;
import io.groundswell.embedded.SchemaRecord.SubjectDeleted;
import io.groundswell.embedded.SchemaRecord.Version;
import io.groundswell.embedded.SchemaRecord.VersionErased;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Subjects, versions, ids and levels: what follows from the registry's log, record by record, and from nothing else.
 *
 * <p>Lists are oldest version first; {@code deletedToo} says whether versions marked deleted are among them. Safe for
 * one applying thread and many reading ones.
 */
final class SchemaCatalog {

    private final Map<String, NavigableMap<Integer, Version>> subjects = new TreeMap<>();
    private final Map<Integer, String> schemas = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private CompatibilityLevel globalLevel = CompatibilityLevel.BACKWARD;
    private int highestId;

    synchronized void apply(SchemaRecord record) {
        if (record instanceof Version version) {
            keep(version);
        } else if (record instanceof VersionErased erased) {
            versionsOf(erased.subject()).remove(erased.version());
        } else if (record instanceof SubjectDeleted deleted) {
            versionsOf(deleted.subject())
                    .headMap(deleted.lastVersion(), true)
                    .replaceAll((number, version) -> version.markedDeleted());
        } else if (record instanceof LevelSet set) {
            set(set);
        }
    }

    private void keep(Version version) {
        versionsOf(version.subject()).put(version.version(), version);
        schemas.put(version.id(), version.schema());
        ids.putIfAbsent(version.schema(), version.id());
        highestId = Math.max(highestId, version.id());
    }

    private void set(LevelSet set) {
        if (set.subject() == null) {
            globalLevel = set.level() == null ? CompatibilityLevel.BACKWARD : set.level();
        } else if (set.level() == null) {
            levels.remove(set.subject());
        } else {
            levels.put(set.subject(), set.level());
        }
    }

    private NavigableMap<Integer, Version> versionsOf(String subject) {
        return subjects.computeIfAbsent(subject, unknown -> new TreeMap<>());
    }

    /** Names of the subjects that have a version, in ascending order. */
    synchronized List<String> subjects(boolean deletedToo) {
        return subjects.keySet().stream()
                .filter(subject -> !versions(subject, deletedToo).isEmpty())
                .toList();
    }

    /** Versions of a subject; none if it is unknown. */
    synchronized List<Version> versions(String subject, boolean deletedToo) {
        Collection<Version> all =
                subjects.getOrDefault(subject, new TreeMap<>()).values();
        return all.stream().filter(version -> deletedToo || !version.deleted()).toList();
    }

    /** Where the schema of an id is used, in the order of the subjects' names. */
    synchronized List<Version> uses(int id, boolean deletedToo) {
        Stream<Version> all = subjects.values().stream().flatMap(versions -> versions.values().stream());
        return all.filter(version -> version.id() == id && (deletedToo || !version.deleted()))
                .toList();
    }

    /** The schema of an id, also if all its uses are marked deleted: old data still needs it. */
    synchronized Optional<String> schema(int id) {
        return Optional.ofNullable(schemas.get(id));
    }

    synchronized int highestId() {
        return highestId;
    }

    /** The version that registering a schema would add: a known schema keeps its id, a new one gets the next. */
    synchronized Version next(String subject, String schema) {
        NavigableMap<Integer, Version> known = subjects.getOrDefault(subject, new TreeMap<>());
        int version = known.isEmpty() ? 1 : known.lastKey() + 1;
        return new Version(subject, version, ids.getOrDefault(schema, highestId + 1), schema, false);
    }

    synchronized CompatibilityLevel globalLevel() {
        return globalLevel;
    }

    /** The subject's own level, if it has one. */
    synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    /** The level that a new schema of the subject must respect. */
    synchronized CompatibilityLevel levelFor(String subject) {
        return levels.getOrDefault(subject, globalLevel);
    }
}
