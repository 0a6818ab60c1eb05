package io.groundswell.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the whole topology should say, in plain Java: remembers from when until when each mention counted, and recounts
 * for each question. Times are epoch milliseconds; out of order 60 s, grace 3 h.
 */
public final class NaiveCount {
    private static final long MINUTE_MS = 60_000;
    private static final long HOUR_MS = 60 * MINUTE_MS;
    private static final long GRACE_MS = 3 * HOUR_MS;

    private final Map<String, Post> posts = new HashMap<>();
    private final List<Span> spans = new ArrayList<>();
    private long frontierMs = Long.MIN_VALUE;

    /** A mention that counts in the slides that end after {@code from} and not after {@code until}, both minutes. */
    private static final class Span {
        private final String tag;
        private final String author;
        private final long createdMs;
        private final long from;
        private long until = Long.MAX_VALUE;

        private Span(String tag, String author, long createdMs, long from) {
            this.tag = tag;
            this.author = author;
            this.createdMs = createdMs;
            this.from = from;
        }
    }

    private static final class Post {
        private final String author;
        private final long createdMs;
        private long lastEventMs;
        private boolean removed;
        private final Map<String, Span> counting = new TreeMap<>();

        private Post(String author, long createdMs, long lastEventMs) {
            this.author = author;
            this.createdMs = createdMs;
            this.lastEventMs = lastEventMs;
        }
    }

    public void published(String id, String author, long createdMs, List<String> tags) {
        if (!posts.containsKey(id) && !isTooLate(createdMs, createdMs)) {
            begin(id, author, createdMs, createdMs, tags);
        }
    }

    public void edited(String id, String author, long createdMs, long eventMs, List<String> tags) {
        Post post = posts.get(id);
        if (post == null) {
            if (!isTooLate(createdMs, eventMs)) {
                begin(id, author, createdMs, eventMs, tags);
            }
        } else if (!post.removed && eventMs >= post.lastEventMs && !isTooLate(post.createdMs, eventMs)) {
            post.lastEventMs = eventMs;
            count(post, tags);
            sawEvent(eventMs);
        }
    }

    public void removed(String id, long createdMs, long eventMs) {
        Post post = posts.get(id);
        if (post == null && !isTooLate(createdMs, eventMs)) {
            Post unseen = new Post("", createdMs, eventMs);
            unseen.removed = true;
            posts.put(id, unseen);
            sawEvent(eventMs);
        } else if (post != null && !post.removed && !isTooLate(post.createdMs, eventMs)) {
            post.lastEventMs = Math.max(post.lastEventMs, eventMs);
            count(post, List.of());
            post.removed = true;
            sawEvent(eventMs);
        }
    }

    /** Distinct authors of the window of so many minutes, as known when the slide that ends at a minute closed. */
    public int people(String tag, long endMinute, int windowMinutes) {
        return (int) spans.stream()
                .filter(span -> span.tag.equals(tag) && span.from < endMinute && span.until >= endMinute)
                .filter(span -> span.createdMs < endMinute * MINUTE_MS
                        && span.createdMs >= (endMinute - windowMinutes) * MINUTE_MS)
                .map(span -> span.author)
                .distinct()
                .count();
    }

    /** By the hour: {@code posts/people} in the end. */
    public Map<Long, String> hours(String tag) {
        Map<Long, List<Span>> hours = spans.stream()
                .filter(span -> span.tag.equals(tag) && span.until == Long.MAX_VALUE)
                .collect(Collectors.groupingBy(
                        span -> Math.floorDiv(span.createdMs, HOUR_MS), TreeMap::new, Collectors.toList()));
        Map<Long, String> rows = new TreeMap<>();
        hours.forEach((hour, counted) -> rows.put(
                hour,
                counted.size() + "/"
                        + counted.stream().map(span -> span.author).distinct().count()));
        return rows;
    }

    private void begin(String id, String author, long createdMs, long eventMs, List<String> tags) {
        Post post = new Post(author, createdMs, Math.max(createdMs, eventMs));
        posts.put(id, post);
        count(post, tags);
        sawEvent(eventMs);
    }

    private void count(Post post, List<String> tags) {
        long minute = Math.floorDiv(knownMs(post.lastEventMs), MINUTE_MS);
        post.counting.entrySet().removeIf(counted -> {
            boolean gone = !tags.contains(counted.getKey());
            if (gone) {
                counted.getValue().until = minute;
            }
            return gone;
        });
        for (String tag : tags) {
            if (!post.counting.containsKey(tag)) {
                Span span = new Span(tag, post.author, post.createdMs, minute);
                post.counting.put(tag, span);
                spans.add(span);
            }
        }
    }

    private boolean isTooLate(long createdMs, long eventMs) {
        long knownMs = knownMs(Math.max(createdMs, eventMs));
        return Math.floorDiv(createdMs, HOUR_MS) < Math.floorDiv(knownMs - GRACE_MS, HOUR_MS);
    }

    private long knownMs(long eventMs) {
        return Math.max(eventMs, frontierMs);
    }

    private void sawEvent(long eventMs) {
        frontierMs = Math.max(frontierMs, eventMs - MINUTE_MS);
    }
}
