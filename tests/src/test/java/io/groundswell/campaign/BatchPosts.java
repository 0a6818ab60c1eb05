package io.groundswell.campaign;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which posts count when a slide ends, and which campaign posts were removed before. */
final class BatchPosts {
    /** A campaign post that counted until somebody removed it. */
    record Removal(BatchAuthor author, int hour, String reason) {}

    private final Map<String, BatchPost> counting = new LinkedHashMap<>();
    private final Map<String, Long> createdMs = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final List<Removal> removals = new ArrayList<>();

    /** Events in the order in which they became known; {@code endMinute} is the slide's end, exclusive. */
    BatchPosts(List<PostEvent> events, BatchDefinition definition, BatchReading reading, int endMinute) {
        for (PostEvent event : events) {
            if (Math.floorDiv(eventMs(event), 60_000L) < endMinute) {
                take(event, definition, reading);
            }
        }
    }

    List<BatchPost> counting() {
        return List.copyOf(counting.values());
    }

    List<Removal> removals() {
        return removals;
    }

    private void take(PostEvent event, BatchDefinition definition, BatchReading reading) {
        String key = event.getSource() + "\n" + event.getPostId();
        boolean isRepeated = event.getKind() == PostEventKind.PUBLISHED && createdMs.containsKey(key);
        if (isRepeated || gone.contains(key)) {
            return;
        }
        if (event.getKind() == PostEventKind.REMOVED) {
            gone.add(key);
            remove(counting.remove(key), event);
            return;
        }
        long created =
                createdMs.computeIfAbsent(key, post -> event.getCreatedAt().toEpochMilli());
        if (definition.isOpenAt(created)) {
            counting.put(key, BatchPost.of(event, created, definition, reading));
        }
    }

    private void remove(@Nullable BatchPost post, PostEvent event) {
        if (post != null && post.isCampaignPost()) {
            int hour = (int) Math.floorDiv(eventMs(event), 3_600_000L);
            String reason =
                    event.getRemoval() == null ? "UNKNOWN" : event.getRemoval().name();
            removals.add(new Removal(post.author(), hour, reason));
        }
    }

    private static long eventMs(PostEvent event) {
        long created = event.getCreatedAt().toEpochMilli();
        Instant occurred = event.getOccurredAt();
        boolean isLater = event.getKind() != PostEventKind.PUBLISHED && occurred != null;
        return isLater ? Math.max(created, occurred.toEpochMilli()) : created;
    }
}
