package io.groundswell.welcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Figures as their definitions say, author by author. */
final class NaiveFigures {
    private NaiveFigures() {}

    static Hospitality hospitality(List<DrawnAuthor> newcomers, int end) {
        List<DrawnAuthor> aDayAgo = having(newcomers, author -> minute(author) + 1 + 1440 <= end);
        List<DrawnAuthor> inTime = having(aDayAgo, author -> author.waited() < DrawnAuthor.DAY_MS);
        List<DrawnAuthor> waiting = having(
                newcomers,
                author -> minute(author) + 61 <= end && Math.floorDiv(author.firstWelcome(), 60_000L) >= end);
        List<DrawnAuthor> mature =
                having(newcomers, author -> 60 * (Math.floorDiv(minute(author), 60) + 1) + 1440 <= end);
        return new Hospitality(
                new Share(inTime.size(), aDayAgo.size()),
                new FirstWelcome(mature.size(), quantile(mature, 0.5), quantile(mature, 0.9)),
                waiting.size());
    }

    private static Optional<Wait> quantile(List<DrawnAuthor> newcomers, double q) {
        return newcomers.stream()
                .map(DrawnAuthor::waited)
                .sorted()
                .skip(Math.max(0, (int) Math.ceil(q * newcomers.size()) - 1))
                .findFirst()
                .map(wait -> wait < DrawnAuthor.DAY_MS ? Wait.ofBucket(WaitBuckets.of(wait)) : Wait.OVER_A_DAY);
    }

    static Share returned(List<DrawnAuthor> newcomers, int n, int end) {
        List<DrawnAuthor> mature = having(newcomers, author -> 1440 * (author.arrivalDay() + n + 1) <= end);
        return new Share(
                having(mature, author -> author.isActiveOn(author.arrivalDay() + n))
                        .size(),
                mature.size());
    }

    static Optional<Persistence> persistence(List<DrawnAuthor> authors, int from, int end) {
        int today = Math.floorDiv(end, 1440);
        int first = Math.floorDiv(from, 1440);
        return IntStream.range(first, today)
                .boxed()
                .filter(day -> peopleOn(day, authors) > 0)
                .max(Comparator.<Integer>comparingLong(day -> peopleOn(day, authors))
                        .thenComparing(Comparator.reverseOrder()))
                .map(peak -> new Persistence(
                        peak,
                        peopleOn(peak, authors),
                        peak + 15 > today
                                ? OptionalLong.empty()
                                : OptionalLong.of(IntStream.rangeClosed(peak + 8, peak + 14)
                                        .mapToLong(day -> peopleOn(day, authors))
                                        .sum())));
    }

    private static long peopleOn(int day, List<DrawnAuthor> authors) {
        return authors.stream().filter(author -> author.isActiveOn(day)).count();
    }

    private static List<DrawnAuthor> having(List<DrawnAuthor> authors, Predicate<DrawnAuthor> trait) {
        return authors.stream().filter(trait).toList();
    }

    private static int minute(DrawnAuthor author) {
        return Granularity.MINUTE.bucketOfMs(author.arrival());
    }
}
