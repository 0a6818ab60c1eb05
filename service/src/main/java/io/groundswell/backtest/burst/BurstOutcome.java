package io.groundswell.backtest.burst;

import java.util.Map;
import java.util.OptionalInt;

/**
 * When a detector found a burst.
 *
 * @param burst which
 * @param fifthAuthorMinute the epoch minute of its fifth author; empty if it has none
 * @param reached the epoch minutes at which it said so, from the onset hour's start to a day later; without those it missed
 */
public record BurstOutcome(LabelledBurst burst, OptionalInt fifthAuthorMinute, Map<Milestone, Integer> reached) {

    public BurstOutcome {
        reached = Map.copyOf(reached);
    }

    /**
     * Minutes from the fifth author's minute, as posts are stamped, to when it was said. So a slide that ends with that minute is
     * 1, and nothing that is told by slides can be faster. 0 also if it was said before, or held when the onset hour began.
     * Empty if it was missed, or nobody knows the fifth author.
     */
    public OptionalInt minutesTo(Milestone milestone) {
        Integer minute = reached.get(milestone);
        return minute == null || fifthAuthorMinute.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, minute - fifthAuthorMinute.getAsInt()));
    }

    /** Minutes from the onset hour's start; 0 if it held by then; empty if it was missed. */
    public OptionalInt minutesFromOnsetTo(Milestone milestone) {
        Integer minute = reached.get(milestone);
        return minute == null ? OptionalInt.empty() : OptionalInt.of(minute - burst.onsetMinute());
    }
}
