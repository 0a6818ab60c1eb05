package io.groundswell.scenario;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a stream of events is known when a slide ends, by the rules of lateness alone: what comes behind the frontier takes
 * effect at it, and what comes when the hour of writing is sealed never does.
 */
final class KnownEvents {
    private static final long OUT_OF_ORDER_MS = 60_000;

    private final long graceMs;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Long> newestMs = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private long frontierMs = Long.MIN_VALUE;
    private int passedOver;

    private record Known(PostEvent event, long effectiveMinute) {}

    KnownEvents(Duration grace) {
        graceMs = grace.toMillis();
    }

    void hear(PostEvent event) {
        String post = event.getPostId();
        boolean isNew = event.getKind() == PostEventKind.PUBLISHED;
        Instant occurred = isNew ? event.getCreatedAt() : event.getOccurredAt();
        long atMs = occurred.toEpochMilli();
        long effectiveMs = Math.max(atMs, frontierMs);
        boolean isOld = isNew ? newestMs.containsKey(post) : atMs < newestMs.getOrDefault(post, Long.MIN_VALUE);
        boolean isRemoval = event.getKind() == PostEventKind.REMOVED;
        if ((isOld && !isRemoval) || removed.contains(post) || isSealed(event, effectiveMs)) {
            passedOver++;
            return;
        }
        if (isRemoval) {
            effectiveMs = Math.max(effectiveMs, newestMs.getOrDefault(post, Long.MIN_VALUE));
            removed.add(post);
        }
        newestMs.merge(post, atMs, Math::max);
        frontierMs = Math.max(frontierMs, atMs - OUT_OF_ORDER_MS);
        known.add(new Known(dated(event, effectiveMs), Math.floorDiv(effectiveMs, 60_000)));
    }

    /** Nothing earlier comes any more. */
    void complete(Instant through) {
        frontierMs = Math.max(frontierMs, through.toEpochMilli());
    }

    List<PostEvent> before(int endMinute) {
        return known.stream()
                .filter(one -> one.effectiveMinute < endMinute)
                .map(Known::event)
                .toList();
    }

    int passedOver() {
        return passedOver;
    }

    private boolean isSealed(PostEvent event, long effectiveMs) {
        long createdMs = event.getCreatedAt().toEpochMilli();
        long firstOpenMs = Math.floorDiv(effectiveMs, 60_000) * 60_000 - graceMs;
        return Math.floorDiv(createdMs, 3_600_000) < Math.floorDiv(firstOpenMs, 3_600_000);
    }

    /** A removal is of the hour in which it took effect. */
    private static PostEvent dated(PostEvent event, long effectiveMs) {
        return event.getKind() == PostEventKind.REMOVED
                ? PostEvent.newBuilder(event)
                        .setOccurredAt(Instant.ofEpochMilli(effectiveMs))
                        .build()
                : event;
    }
}
