package io.groundswell.feed.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Those who were there and welcome the newcomers: Chinese-speaking, with accounts of months and years. */
final class Hosts {

    private static final int HOSTS = 60_000;
    private static final long YEAR_MS = 365 * 24 * 3_600_000L;

    private final List<Person> hosts = new ArrayList<>();

    Hosts(WaveSettings settings, SplittableRandom random) {
        for (int i = 0; i < count(settings.scale()); i++) {
            long joinedAtMs = settings.start().toEpochMilli() - YEAR_MS / 12 - random.nextLong(4 * YEAR_MS);
            String region = People.CHINESE_REGIONS.get(random.nextInt(People.CHINESE_REGIONS.size()));
            hosts.add(new Person(
                    String.format(Locale.ROOT, "%sh%06d", WelcomeWave.LABEL, i), joinedAtMs, region, List.of("zh")));
        }
    }

    static int count(double scale) {
        return Math.max(20, (int) (HOSTS * scale));
    }

    Person any(SplittableRandom random) {
        return hosts.get(random.nextInt(hosts.size()));
    }

    /** An account that was bought to spread copies: neither newcomer's nor host's. */
    static Person bought(WaveSettings settings, int number) {
        return new Person(
                String.format(Locale.ROOT, "%sb%06d", WelcomeWave.LABEL, number),
                settings.start().toEpochMilli() - YEAR_MS,
                "US",
                List.of("en"));
    }
}
