package io.groundswell.stream.tally;

import io.groundswell.stream.step.SlideEnd;
import io.groundswell.trend.tally.TagView;
import io.groundswell.trend.tally.Tally;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A tally that one stream thread writes and queries read. A reader of tags holds the thread up while it reads, so it
 * takes what it needs and goes; how far the tally has come may be asked at any time. What is seen may not be committed
 * yet.
 */
public final class LiveTally {
    private final ReentrantLock lock = new ReentrantLock();
    private final Tally tally;
    private final StoredHistory history;
    private final SlideClock clock;
    private volatile int closedThrough = SlideEnd.NONE;
    private volatile long sealedMentions;
    private volatile Holdings holdings = Holdings.NOTHING;

    /** @param history where the tally puts its sealed past */
    LiveTally(Tally tally, StoredHistory history) {
        this.tally = tally;
        this.history = history;
        this.clock = new SlideClock(tally);
    }

    /**
     * What a reader of one tag gets to see.
     *
     * @param closedThrough the end of the last closed slide, a minute, exclusive
     * @param knownSince where its series begin
     */
    public record Glance(TagView tag, int closedThrough, KnownSince knownSince) {}

    /** Looks at one tag; nothing changes meanwhile. */
    public <T> T look(String tag, Function<Glance, T> reader) {
        return locked(() -> reader.apply(new Glance(tally.view(tag), clock.closedThrough(), knownSince())));
    }

    /** The canonical keys of the tags that are held. */
    public Set<String> tags() {
        return locked(tally::tags);
    }

    /** The end of the last closed slide, a minute, exclusive; {@link Integer#MIN_VALUE} before the first. Never waits. */
    public int closedThrough() {
        return closedThrough;
    }

    /** Mentions that came when their hour was sealed already. Never waits. */
    public long sealedMentions() {
        return sealedMentions;
    }

    /** The tags and people that are held. Never waits. */
    public Holdings holdings() {
        return holdings;
    }

    /** For the thread that writes. */
    KnownSince knownSince() {
        return history.keptSince().countingFrom(clock.startedAt());
    }

    <T> T change(Function<SlideClock, T> writer) {
        return locked(() -> {
            T result = writer.apply(clock);
            closedThrough = clock.closedThrough();
            sealedMentions = clock.sealedMentions();
            holdings = new Holdings(0, tally.tagsHeld(), tally.peopleHeld());
            return result;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
