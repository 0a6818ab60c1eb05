package io.groundswell.stream;

import io.groundswell.trend.TagView;
import io.groundswell.trend.Tally;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A tally that one stream thread writes and queries read. A reader holds the thread up while it reads, so it takes what
 * it needs and goes. What it sees may not be committed yet.
 */
public final class LiveTally {
    private final ReentrantLock lock = new ReentrantLock();
    private final Tally tally;
    private final SlideClock clock;

    LiveTally(Tally tally) {
        this.tally = tally;
        this.clock = new SlideClock(tally);
    }

    /** What a reader of one tag gets to see: the tag, and the end of the last closed slide, a minute, exclusive. */
    public record Glance(TagView tag, int closedThrough) {}

    /** Looks at one tag; nothing changes meanwhile. */
    public <T> T look(String tag, Function<Glance, T> reader) {
        lock.lock();
        try {
            return reader.apply(new Glance(tally.view(tag), clock.closedThrough()));
        } finally {
            lock.unlock();
        }
    }

    /** The canonical keys of the tags that are held. */
    public Set<String> tags() {
        return locked(() -> tally.tags());
    }

    /** The end of the last closed slide, a minute, exclusive; {@link Integer#MIN_VALUE} before the first. */
    public int closedThrough() {
        return locked(clock::closedThrough);
    }

    /** Mentions that came when their hour was sealed already. */
    public long sealedMentions() {
        return locked(clock::sealedMentions);
    }

    <T> T change(Function<SlideClock, T> writer) {
        return locked(() -> writer.apply(clock));
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
