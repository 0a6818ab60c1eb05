package io.groundswell.backtest.burst;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs a peer over posts by ascending minute, and says how what it lists changes. It is said at the minute's start, as soon as a
 * post could be known at all: a minute earlier than by a slide that ends with the minute. Not thread-safe.
 */
final class PeerRun implements Consumer<TaggedPost> {
    private static final int TOP = 10;
    private static final Comparator<Map.Entry<String, Double>> BEST_FIRST =
            Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final BurstPeer peer;
    private final Consumer<Appearance> told;
    private Map<String, Set<Milestone>> listed = Map.of();
    private int minute = Integer.MIN_VALUE;

    PeerRun(BurstPeer peer, Consumer<Appearance> told) {
        this.peer = peer;
        this.told = told;
    }

    @Override
    public void accept(TaggedPost post) {
        if (post.minute() != minute) {
            finish();
            minute = post.minute();
        }
        peer.take(post);
    }

    /** Says what the last minute changed; to be called after the last post, too. */
    void finish() {
        if (minute == Integer.MIN_VALUE) {
            return;
        }
        Map<String, Set<Milestone>> now = milestones(peer.listed(minute));
        listed.keySet().stream().filter(tag -> !now.containsKey(tag)).forEach(tag -> tell(tag, Set.of()));
        now.forEach((tag, milestones) -> {
            if (!milestones.equals(listed.get(tag))) {
                tell(tag, milestones);
            }
        });
        listed = now;
    }

    private void tell(String tag, Set<Milestone> milestones) {
        told.accept(new Appearance(tag, minute, milestones));
    }

    private static Map<String, Set<Milestone>> milestones(Map<String, Double> scores) {
        List<String> top = scores.entrySet().stream()
                .sorted(BEST_FIRST)
                .limit(TOP)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        Map<String, Set<Milestone>> milestones = new HashMap<>();
        scores.keySet().forEach(tag -> milestones.put(tag, EnumSet.of(Milestone.EMERGING)));
        top.forEach(tag -> milestones.put(tag, EnumSet.of(Milestone.EMERGING, Milestone.TOP_TEN)));
        return milestones;
    }
}
