package io.groundswell.backtest.burst;

import io.groundswell.trend.TimeBuckets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Mastodon's trending tags, as {@code app/models/trends/tags.rb} of github.com/mastodon/mastodon describes them: with o the
 * accounts of the calendar day (UTC) so far and e those of the whole day before, at least 1,
 *
 * <pre>{@code
 *   score = (o - e)^2 / e    if o >= e and o >= 5, else 0
 *   shown = largest * 2^(-age / 4 h)    the largest score of the last two days, and how long ago it was
 * }</pre>
 *
 * A tag is listed while the shown score is at least 1. Mastodon looks every five minutes, this every minute; Mastodon counts no
 * reposts, this counts them, as the pipeline does.
 */
final class MastodonTrends implements BurstPeer {
    private static final int THRESHOLD = 5;
    private static final double LEAST_SHOWN = 1;
    private static final double HALF_LIFE_MINUTES = 4 * TimeBuckets.MINUTES_PER_HOUR;
    private static final int COOLDOWN_MINUTES = 2 * TimeBuckets.MINUTES_PER_DAY;

    private final Set<String> touched = new HashSet<>();
    private final Map<String, Largest> largest = new HashMap<>();
    private Map<String, Set<String>> today = new HashMap<>();
    private Map<String, Set<String>> yesterday = new HashMap<>();
    private int day = Integer.MIN_VALUE;

    /** The largest score of the last two days. */
    private record Largest(double score, int minute) {
        private double shownAt(int now) {
            return score * Math.pow(2, (minute - now) / HALF_LIFE_MINUTES);
        }

        private boolean isForgottenAt(int now) {
            return minute < now - COOLDOWN_MINUTES;
        }
    }

    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public void take(TaggedPost post) {
        turnTo(TimeBuckets.dayOf(post.minute()));
        for (String tag : post.tags()) {
            today.computeIfAbsent(tag, none -> new HashSet<>()).add(post.author());
            touched.add(tag);
        }
    }

    private void turnTo(int now) {
        if (now != day) {
            yesterday = now == day + 1 ? today : new HashMap<>();
            today = new HashMap<>();
            day = now;
        }
    }

    /** A score can only rise with a post, so the others need no look. */
    @Override
    public Map<String, Double> listed(int minute) {
        largest.values().removeIf(past -> past.isForgottenAt(minute));
        touched.forEach(tag -> keep(tag, score(tag), minute));
        touched.clear();
        Map<String, Double> listed = new HashMap<>();
        largest.forEach((tag, past) -> {
            double shown = past.shownAt(minute);
            if (shown >= LEAST_SHOWN) {
                listed.put(tag, shown);
            }
        });
        return listed;
    }

    private void keep(String tag, double score, int minute) {
        Largest before = largest.get(tag);
        if (score > (before == null ? 0 : before.score())) {
            largest.put(tag, new Largest(score, minute));
        }
    }

    private double score(String tag) {
        int observed = today.getOrDefault(tag, Set.of()).size();
        double expected = Math.max(1, yesterday.getOrDefault(tag, Set.of()).size());
        double above = observed - expected;
        return above < 0 || observed < THRESHOLD ? 0 : above * above / expected;
    }
}
