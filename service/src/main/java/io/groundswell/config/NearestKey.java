package io.groundswell.config;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The setting that somebody probably meant. */
final class NearestKey {

    private NearestKey() {}

    /** The known key closest to {@code unknown}; empty if none is close enough to be worth a question. */
    static Optional<String> to(String unknown) {
        int tolerance = Math.max(2, unknown.length() / 4);
        return candidates(unknown)
                .filter(known -> edits(unknown, known) <= tolerance)
                .min(Comparator.comparingInt((String known) -> edits(unknown, known))
                        .thenComparing(Comparator.naturalOrder()))
                .or(() -> underAnotherSection(unknown));
    }

    /** Every setting, and for the sections passed through the unknown key with its beginning put right. */
    private static Stream<String> candidates(String unknown) {
        Stream<String> settings = Definitions.SETTINGS.stream().map(Setting::key);
        Stream<String> passedThrough =
                Definitions.PASSED_THROUGH.stream().flatMap(section -> withPrefix(section.prefix(), unknown).stream());
        return Stream.concat(settings, passedThrough);
    }

    /** {@code kafak.linger.ms} as {@code kafka.linger.ms}; empty if the key has no more words than the prefix. */
    private static Optional<String> withPrefix(String prefix, String unknown) {
        int end = 0;
        for (long dots = prefix.chars().filter(c -> c == '.').count(); dots > 0; dots--) {
            end = unknown.indexOf('.', end) + 1;
            if (end == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(prefix + unknown.substring(end));
    }

    private static Optional<String> underAnotherSection(String unknown) {
        String name = unknown.substring(unknown.lastIndexOf('.') + 1);
        return Definitions.SETTINGS.stream()
                .filter(setting -> setting.name().equals(name))
                .map(Setting::key)
                .findFirst();
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other (optimal string
     * alignment). O(|a|·|b|).
     */
    static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
