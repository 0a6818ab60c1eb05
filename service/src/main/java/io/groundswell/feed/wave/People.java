package io.groundswell.feed.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Who writes: residents, and newcomers as they arrive. Those who welcome are {@link Hosts}. */
final class People {

    private static final int RESIDENTS = 7_000;
    private static final int FEWEST_RESIDENTS = 300;
    private static final double SHARE_WRITING_CHINESE = 0.75;
    private static final long MOST_YEARS_MS = Duration.ofDays(5 * 365).toMillis();
    private static final long YOUNGEST_RESIDENT_MS = Duration.ofDays(30).toMillis();
    private static final int RECENT_NEWCOMERS = 4_000;

    static final List<String> CHINESE_REGIONS = List.of(
            "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "SG", "MY", "TW", "US");
    static final List<String> ENGLISH_REGIONS =
            List.of("US", "US", "US", "US", "US", "US", "US", "US", "US", "US", "US", "CA", "GB", "AU", "PH", "ZZ");

    private final List<Person> residents = new ArrayList<>();
    private final List<Person> newcomers = new ArrayList<>();
    private final Zipf activity;

    People(WaveSettings settings, SplittableRandom random) {
        int count = Math.max(FEWEST_RESIDENTS, (int) (RESIDENTS * settings.scale()));
        long startMs = settings.start().toEpochMilli();
        for (int i = 0; i < count; i++) {
            boolean chinese = random.nextDouble() < SHARE_WRITING_CHINESE;
            long joinedAtMs = startMs - YOUNGEST_RESIDENT_MS - random.nextLong(MOST_YEARS_MS);
            Person person = chinese
                    ? person("r", i, joinedAtMs, CHINESE_REGIONS, List.of("zh"), random)
                    : person("r", i, joinedAtMs, ENGLISH_REGIONS, List.of("en"), random);
            residents.add(person);
        }
        activity = new Zipf(count, 0.7);
    }

    Person resident(SplittableRandom random) {
        return residents.get(activity.draw(random));
    }

    /** Somebody new, who joined within the half hour before {@code nowMs}. */
    Person arrive(long nowMs, SplittableRandom random) {
        long joinedAtMs = nowMs - 10_000 - random.nextInt(1_800_000);
        List<String> languages = random.nextInt(8) == 0 ? List.of("en", "es") : List.of("en");
        Person person = person("n", newcomers.size(), joinedAtMs, ENGLISH_REGIONS, languages, random);
        newcomers.add(person);
        return person;
    }

    boolean hasNewcomers() {
        return !newcomers.isEmpty();
    }

    /** One of those who came last. */
    Person newcomer(SplittableRandom random) {
        int recent = Math.min(RECENT_NEWCOMERS, newcomers.size());
        return newcomers.get(newcomers.size() - 1 - random.nextInt(recent));
    }

    private static Person person(
            String kind,
            int number,
            long joinedAtMs,
            List<String> regions,
            List<String> languages,
            SplittableRandom random) {
        String id = String.format(Locale.ROOT, "%s%s%06d", WelcomeWave.LABEL, kind, number);
        return new Person(id, joinedAtMs, regions.get(random.nextInt(regions.size())), languages);
    }
}
