package io.groundswell.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * A campaign author as a test draws one, and what such an author adds to the sums.
 *
 * @param posts when each was written, ascending; the first is the arrival
 * @param firstWelcome when a host answered first, or {@link #NEVER}
 */
record DrawnAuthor(Cohort cohort, List<Long> posts, long firstWelcome) {
    static final long NEVER = Long.MAX_VALUE;
    static final long DAY_MS = 86_400_000L;

    /** Within some days from a moment on. */
    static List<DrawnAuthor> draw(Random random, int authors, long fromMs, int days) {
        List<DrawnAuthor> drawn = new ArrayList<>();
        for (int i = 0; i < authors; i++) {
            long arrival = fromMs + (long) (random.nextDouble() * random.nextDouble() * days * DAY_MS);
            long stays = 1 + (long) (random.nextDouble() * (fromMs + days * DAY_MS - arrival));
            List<Long> posts = LongStream.concat(
                            LongStream.of(arrival),
                            LongStream.generate(() -> arrival + (long) (random.nextDouble() * stays))
                                    .limit(random.nextInt(6)))
                    .sorted()
                    .boxed()
                    .toList();
            Cohort cohort = Cohort.values()[random.nextInt(3)];
            boolean welcomed = cohort == Cohort.NEWCOMER && random.nextInt(4) > 0;
            long waits = (long) Math.exp(random.nextDouble() * Math.log(3.0 * DAY_MS));
            drawn.add(new DrawnAuthor(cohort, posts, welcomed ? arrival + waits : NEVER));
        }
        return drawn;
    }

    long arrival() {
        return posts.get(0);
    }

    long waited() {
        return firstWelcome == NEVER ? NEVER : firstWelcome - arrival();
    }

    boolean isActiveOn(int day) {
        return posts.stream().anyMatch(post -> Math.floorDiv(post, DAY_MS) == day);
    }

    int arrivalDay() {
        return Granularity.DAY.bucketOfMs(arrival());
    }

    /** Adds what became known before a slide's end. */
    void tell(Sums sums, int endMinute) {
        List<Long> known =
                posts.stream().filter(post -> minute(post) < endMinute).toList();
        if (known.isEmpty()) {
            return;
        }
        sums.count(Measure.ARRIVALS, minute(arrival()), cohort.name());
        sums.count(Measure.AUTHORS_BY_POSTS, 0, "" + known.size());
        known.forEach(post -> sums.count(Measure.POSTS, minute(post), ""));
        TreeSet<Integer> days = new TreeSet<>();
        known.forEach(post -> days.add(Granularity.DAY.bucketOfMs(post)));
        days.forEach(day -> sums.count(Measure.ACTIVE_BY_DAY, day, cohort.name()));
        if (cohort == Cohort.NEWCOMER) {
            days.stream()
                    .map(day -> day - arrivalDay())
                    .filter(n -> n >= 1 && n <= 14)
                    .forEach(n -> sums.count(Measure.RETURNED, arrivalDay(), "" + n));
        }
        if (firstWelcome != NEVER && minute(firstWelcome) < endMinute) {
            tellWelcome(sums);
        }
    }

    private void tellWelcome(Sums sums) {
        sums.count(Measure.WELCOMED, minute(arrival()), "");
        if (waited() < DAY_MS) {
            sums.count(Measure.WELCOMED_IN_TIME, minute(arrival()), "");
            sums.count(Measure.WAITED, Granularity.HOUR.bucketOfMs(arrival()), "" + WaitBuckets.of(waited()));
        }
    }

    private static int minute(long ms) {
        return Granularity.MINUTE.bucketOfMs(ms);
    }
}
