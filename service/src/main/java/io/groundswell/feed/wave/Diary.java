package io.groundswell.feed.wave;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What people are going to do, by time. */
final class Diary {

    private record Entry(long atMs, long number, Runnable action) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::atMs).thenComparingLong(Entry::number));
    private long entered;

    void plan(long atMs, Runnable action) {
        entries.add(new Entry(atMs, ++entered, action));
    }

    /** Does all that is planned before a time, in order, and what comes of it. */
    void liveUntil(long endMs) {
        for (Entry next = entries.peek(); next != null && next.atMs() < endMs; next = entries.peek()) {
            entries.remove();
            next.action().run();
        }
    }
}
