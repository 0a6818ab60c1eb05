package io.groundswell.query;

import io.groundswell.trend.tally.FormCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tag in a scope. What is null is not known or does not apply; {@code missing} says which and why.
 *
 * @param tag the canonical key under which it counts
 * @param alias the tag that was asked for, if it counts as {@code tag}; else null
 * @param scope the scope's name
 * @param blocked whether a rule keeps it from counting
 * @param shownAs the form that a rule makes it be shown in
 * @param rank its place from 1, null if it is not ranked
 * @param state where the tag stands in its rise and fall, ranked or not
 * @param since the end of the slide in which its episode began
 * @param score a ranked tag's shown score
 * @param observed people, if none or enough to be told, in the window that surprises most, or the longest if nothing is known to be expected
 * @param expected people expected in that window
 * @param z its surprise
 * @param lift {@code (observed + 1) / (expected + 1)}
 * @param windows the figures per window, shortest first
 * @param forms how people write it, most people first; only forms of enough people
 * @param missing field to the reason why it is null
 */
public record TagNow(
        String tag,
        @Nullable String alias,
        String scope,
        boolean blocked,
        @Nullable String shownAs,
        @Nullable Integer rank,
        @Nullable String state,
        @Nullable Instant since,
        @Nullable Double score,
        @Nullable Integer observed,
        @Nullable Double expected,
        @Nullable Double z,
        @Nullable Double lift,
        List<Figures> windows,
        List<FormCount> forms,
        Map<String, String> missing) {}
