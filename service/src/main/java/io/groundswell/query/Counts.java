package io.groundswell.query;

import io.groundswell.stream.source.Conservation;
import io.groundswell.stream.source.Outcome;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The conservation law in numbers, from the topic's first record on.
 *
 * @param in records read
 * @param outcomes what became of them: each has exactly one outcome
 * @param details counts of tags and mentions
 * @param holds whether {@code in} is the sum of the outcomes
 */
public record Counts(long in, Map<String, Long> outcomes, Map<String, Long> details, boolean holds) {

    static Counts of(Conservation conservation) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(nameOf(outcome), conservation.of(outcome));
        }
        Map<String, Long> details = new LinkedHashMap<>();
        for (Conservation.Detail detail : Conservation.Detail.values()) {
            details.put(nameOf(detail), conservation.of(detail));
        }
        return new Counts(conservation.in(), outcomes, details, conservation.holds());
    }

    /** A constant's name in camel case. */
    private static String nameOf(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
            name.append(word, 1, word.length());
        }
        return name.toString();
    }
}
