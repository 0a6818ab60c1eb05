package io.groundswell.feed.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Who writes: residents, newcomers of the wave as they arrive, and others. Those who welcome are {@link Hosts}. */
final class People {

    private static final int RESIDENTS = 40_000;
    /** Of the residents, those who write of what goes on. */
    private static final int OUTSPOKEN = 7_000;

    private static final int FEWEST_RESIDENTS = 300;
    private static final double SHARE_WRITING_CHINESE = 0.75;
    private static final long MOST_YEARS_MS = Duration.ofDays(5 * 365).toMillis();
    private static final long YOUNGEST_RESIDENT_MS = Duration.ofDays(30).toMillis();
    private static final long JOINED_LATELY_MS = Duration.ofMinutes(30).toMillis();
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final int RECENT_NEWCOMERS = 4_000;

    static final List<String> CHINESE_REGIONS = List.of(
            "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "CN", "SG", "MY", "TW", "US");
    static final List<String> ENGLISH_REGIONS =
            List.of("US", "US", "US", "US", "US", "US", "US", "US", "US", "US", "US", "CA", "GB", "AU", "PH", "ZZ");

    private final List<Person> residents = new ArrayList<>();
    private final List<Person> newcomers = new ArrayList<>();
    private final RollCall roll;
    private final Zipf activity;
    private final long startMs;
    private int joined;

    People(WaveSettings settings, RollCall roll, SplittableRandom random) {
        int count = Math.max(FEWEST_RESIDENTS, (int) (RESIDENTS * settings.scale()));
        int outspoken = Math.max(FEWEST_RESIDENTS, (int) (OUTSPOKEN * settings.scale()));
        this.roll = roll;
        startMs = settings.begins().toEpochMilli();
        for (int i = 0; i < count; i++) {
            addResident(random);
        }
        activity = new Zipf(outspoken, 0.7);
    }

    /** A resident with something to say, few of them often. */
    Person outspoken(SplittableRandom random) {
        return residents.get(activity.draw(random));
    }

    /** A resident who has not written today; the first of them do so most often. */
    Person absentResident(SplittableRandom random) {
        int first = Math.min(random.nextInt(residents.size()), random.nextInt(residents.size()));
        for (int i = first; i < residents.size(); i++) {
            if (!roll.has(residents.get(i))) {
                return residents.get(i);
            }
        }
        return addResident(random);
    }

    /** Somebody new who would have come without the wave too. */
    Person join(long nowMs, SplittableRandom random) {
        return ordinary("u", joined++, joinedLately(nowMs, random), random);
    }

    /** Somebody new, whom the wave brings. */
    Person arrive(long nowMs, SplittableRandom random) {
        long joinedAtMs = joinedLately(nowMs, random);
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

    private Person addResident(SplittableRandom random) {
        long joinedAtMs = startMs - YOUNGEST_RESIDENT_MS - random.nextLong(MOST_YEARS_MS);
        Person person = ordinary("r", residents.size(), joinedAtMs, random);
        residents.add(person);
        return person;
    }

    /** Within the half hour before, and on the same day: who comes on a day is new on that day. */
    private static long joinedLately(long nowMs, SplittableRandom random) {
        return nowMs - random.nextLong(Math.min(JOINED_LATELY_MS, nowMs % DAY_MS) + 1);
    }

    private static Person ordinary(String kind, int number, long joinedAtMs, SplittableRandom random) {
        return random.nextDouble() < SHARE_WRITING_CHINESE
                ? person(kind, number, joinedAtMs, CHINESE_REGIONS, List.of("zh"), random)
                : person(kind, number, joinedAtMs, ENGLISH_REGIONS, List.of("en"), random);
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
