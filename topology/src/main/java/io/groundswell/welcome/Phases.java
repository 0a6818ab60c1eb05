package io.groundswell.welcome;

import java.util.List;
import java.util.Optional;

/**
 * A campaign's phases, read hour by hour off its posts.
 *
 * @param timeline by the hour at which they began, the first of them {@link Phase#SEED}; empty until the campaign opens. As late
 *     posts and removals correct the hours, they correct the timeline
 * @param latest what the last whole hour reads; empty while there is no phase
 */
public record Phases(List<Begun> timeline, Optional<PhaseReading> latest) {

    public Phases {
        timeline = List.copyOf(timeline);
    }

    /**
     * A phase, and what decided that it began.
     *
     * @param at its hour is the one at which the phase began
     */
    public record Begun(Phase phase, PhaseReading at) {}

    /** The phase the campaign is in; empty until it opens. */
    public Optional<Begun> current() {
        return timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.get(timeline.size() - 1));
    }

    /** As of a moment; O(minutes with posts + hours since the campaign opened). */
    public static Phases of(Sums sums, Campaign campaign, Maturity maturity) {
        int from = Granularity.HOUR.bucketOfMs(campaign.openFromMs());
        int to = Granularity.HOUR.bucketOf(maturity.endMinute());
        if (to < from) {
            return new Phases(List.of(), Optional.empty());
        }
        PhaseWalk walk = new PhaseWalk(from);
        long[] posts = postsByHour(sums, from, to);
        long now = 0;
        long before = 0;
        for (int hour = 1; hour <= posts.length; hour++) {
            long left = at(posts, hour - 1 - PhaseWalk.HOURS);
            now += posts[hour - 1] - left;
            before += left - at(posts, hour - 1 - 2 * PhaseWalk.HOURS);
            walk.step(now, before);
        }
        return walk.phases();
    }

    private static long[] postsByHour(Sums sums, int from, int to) {
        int minutes = Granularity.HOUR.minutes();
        long[] posts = new long[to - from];
        sums.buckets(Measure.POSTS)
                .subMap(from * minutes, true, to * minutes, false)
                .forEach((minute, labels) ->
                        posts[Granularity.HOUR.bucketOf(minute) - from] += labels.getOrDefault("", 0L));
        return posts;
    }

    private static long at(long[] posts, int hour) {
        return hour < 0 ? 0 : posts[hour];
    }
}
