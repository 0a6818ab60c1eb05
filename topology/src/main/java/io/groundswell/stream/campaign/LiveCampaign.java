package io.groundswell.stream.campaign;

import io.groundswell.stream.step.SlideEnd;
import io.groundswell.welcome.Sums;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/**
 * The sums of the campaigns of one partition: one stream thread adds to them, queries read them. A reader holds the thread up
 * while it reads, so it takes what it needs and goes. What is seen may not be committed yet.
 */
public final class LiveCampaign {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Sums> sums = new TreeMap<>();
    private volatile int closedThrough = SlideEnd.NONE;

    LiveCampaign() {}

    /**
     * Looks at one campaign; nothing changes meanwhile.
     *
     * @param reader is given the sums and the end of the last closed slide, a minute, exclusive; must not keep the sums
     */
    public <T> T look(String campaign, BiFunction<Sums, Integer, T> reader) {
        lock.lock();
        try {
            return reader.apply(sums.getOrDefault(campaign, new Sums()), closedThrough);
        } finally {
            lock.unlock();
        }
    }

    /** The end of the last closed slide, a minute, exclusive; {@link Integer#MIN_VALUE} before the first. Never waits. */
    public int closedThrough() {
        return closedThrough;
    }

    /** Slides up to an end are closed, and brought this. */
    void close(int end, Map<String, Sums> more) {
        lock.lock();
        try {
            more.forEach((campaign, added) ->
                    sums.computeIfAbsent(campaign, id -> new Sums()).addAll(added, 1));
            closedThrough = end;
        } finally {
            lock.unlock();
        }
    }
}
