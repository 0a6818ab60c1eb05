package io.groundswell.report;

import io.groundswell.welcome.Discretion;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Share;
import io.groundswell.welcome.Wait;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;

/** Some words in both languages. A figure is the same in both, unless it is not known or not told. */
record Phrase(String english, String chinese) {
    static final Phrase NOT_KNOWN = new Phrase("not known", "未知");
    static final Phrase WITHHELD = new Phrase("withheld: fewer than five people", "不足五人，不予公布");

    static Phrase same(String words) {
        return new Phrase(words, words);
    }

    /** A count of people. */
    static Phrase people(long people) {
        return Discretion.withholds(people) ? WITHHELD : count(people);
    }

    /** A count of posts, pairs or answers. */
    static Phrase count(long count) {
        return same(Long.toString(count));
    }

    /** Per cent, with Wilson's interval. */
    static Phrase share(Share share) {
        if (share.of() == 0) {
            return NOT_KNOWN;
        }
        return Discretion.share(share)
                .map(known -> {
                    Share.Interval interval = known.interval().orElseThrow();
                    return same(percent(known.value().orElseThrow()) + " (" + percent(interval.low()) + " – "
                            + percent(interval.high()) + ")");
                })
                .orElse(WITHHELD);
    }

    /** A ratio, with three decimals. */
    static Phrase number(OptionalDouble number) {
        return number.isEmpty() ? NOT_KNOWN : same(String.format(Locale.ROOT, "%.3f", number.getAsDouble()));
    }

    /** A quantile of waiting times, to its bucket. */
    static Phrase wait(Wait wait) {
        if (wait.highMs() == Long.MAX_VALUE) {
            return new Phrase("over 24 h", "24小时以上");
        }
        return new Phrase(
                minutes(wait.lowMs()) + " – " + minutes(wait.highMs()) + " min",
                minutes(wait.lowMs()) + "–" + minutes(wait.highMs()) + "分钟");
    }

    /** A time in UTC. */
    static String time(int bucket, Granularity granularity) {
        String time = Instant.ofEpochMilli(bucket * granularity.ms()).toString();
        return granularity == Granularity.DAY ? time.substring(0, "2025-01-14".length()) : time;
    }

    /** Unless what it is about is withheld. */
    Phrase unlessFew(long people) {
        return Discretion.withholds(people) ? WITHHELD : this;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String minutes(long ms) {
        return String.format(Locale.ROOT, "%.1f", ms / 60_000.0);
    }
}
