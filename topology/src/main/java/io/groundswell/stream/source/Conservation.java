package io.groundswell.stream.source;

import io.groundswell.schema.RemovalReason;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counters of the conservation law for one source partition, from the topic's first record on. Kept with the
 * frontier, so a restart does not reset them. Immutable.
 *
 * @param in records read, completeness markers not among them
 * @param outcomes records by what became of them
 * @param details what the law does not need but a reader wants
 */
public record Conservation(long in, Map<Outcome, Long> outcomes, Map<Detail, Long> details) {

    /** Counts of mentions and tags, and of some posts among an outcome's. */
    public enum Detail {
        /** Mentions sent on to be tallied. */
        MENTIONS,
        /** Tags that fell to a cap. */
        CAPPED_TAGS,
        /** Tags that a rule blocks. */
        BLOCKED_TAGS,
        /** Posts behind the frontier but within the grace: they correct series, no published slide. */
        LATE_CORRECTIONS,
        /** Removals by the author's own hand. */
        REMOVED_BY_AUTHOR,
        /** Removals by the platform. */
        REMOVED_BY_MODERATION,
        /** Removals of what was found to be inauthentic. */
        REMOVED_AS_SPAM,
        /** Removals by order. */
        REMOVED_BY_LAW,
        /** Removals of what is no longer public. */
        REMOVED_AS_HIDDEN,
        /** Removals that do not say why. */
        REMOVED_WITHOUT_REASON;

        static Detail of(@Nullable RemovalReason reason) {
            return switch (reason == null ? RemovalReason.UNKNOWN : reason) {
                case AUTHOR -> REMOVED_BY_AUTHOR;
                case MODERATION -> REMOVED_BY_MODERATION;
                case SPAM -> REMOVED_AS_SPAM;
                case LEGAL -> REMOVED_BY_LAW;
                case HIDDEN -> REMOVED_AS_HIDDEN;
                case UNKNOWN -> REMOVED_WITHOUT_REASON;
            };
        }
    }

    static final Conservation NOTHING = new Conservation(0, Map.of(), Map.of());

    public Conservation {
        outcomes = Map.copyOf(outcomes);
        details = Map.copyOf(details);
    }

    public long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long of(Detail detail) {
        return details.getOrDefault(detail, 0L);
    }

    /** Whether every record that came in has come out somewhere. */
    public boolean holds() {
        return in == outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    public Conservation plus(Conservation other) {
        Map<Outcome, Long> outcomeSums = new EnumMap<>(Outcome.class);
        outcomeSums.putAll(outcomes);
        other.outcomes.forEach((outcome, count) -> outcomeSums.merge(outcome, count, Long::sum));
        Map<Detail, Long> detailSums = new EnumMap<>(Detail.class);
        detailSums.putAll(details);
        other.details.forEach((detail, count) -> detailSums.merge(detail, count, Long::sum));
        return new Conservation(in + other.in, outcomeSums, detailSums);
    }
}
