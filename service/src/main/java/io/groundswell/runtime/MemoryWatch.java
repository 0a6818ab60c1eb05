package io.groundswell.runtime;

import static io.groundswell.config.ByteSize.inMebibytes;

import io.groundswell.stream.tally.Holdings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * Tells when what is alive after a collection leaves the heap no room to work in: the state has outgrown its memory, and soon
 * the JVM would do nothing but collect. A heap that is nearly filled is collected at once to learn that: by itself the JVM
 * would do so when the last byte is taken, and then there is no room left to stop in. Tells once; on a thread of the JVM's.
 */
final class MemoryWatch implements AutoCloseable {
    /** What is under way needs as much in a small heap as in a large one. */
    private static final long LEAST_ROOM = 40L << 20;

    private final MemoryBudget budget;
    private final Supplier<Holdings> holdings;
    private final Consumer<StateTooLarge> whenFull;
    private final Optional<MemoryPoolMXBean> pool = longLived();
    private final NotificationListener listener = this::hear;

    MemoryWatch(MemoryBudget budget, Supplier<Holdings> holdings, Consumer<StateTooLarge> whenFull) {
        this.budget = budget;
        this.holdings = holdings;
        this.whenFull = whenFull;
        emitter().addNotificationListener(listener, null, null);
        pool.ifPresent(heap -> {
            long most = heap.getUsage().getMax();
            long room = Math.min(Math.max(LEAST_ROOM, most / 10), most / 2);
            heap.setUsageThreshold(most - room / 2);
            heap.setCollectionUsageThreshold(most - room);
        });
    }

    /** Where long-lived objects lie: the largest part of the heap whose use after a collection can be watched. */
    private static Optional<MemoryPoolMXBean> longLived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
                .filter(pool -> pool.getUsage().getMax() > 0)
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
    }

    private void hear(Notification notification, @Nullable Object handback) {
        var info = MemoryNotificationInfo.from((CompositeData) notification.getUserData());
        pool.filter(heap -> heap.getName().equals(info.getPoolName())).ifPresent(heap -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
                System.gc();
            } else {
                whenFull.accept(tooLarge(heap));
            }
        });
    }

    private StateTooLarge tooLarge(MemoryPoolMXBean heap) {
        long live = heap.getCollectionUsage().getUsed();
        long most = heap.getUsage().getMax();
        MemoryBudget roomier = budget.roomier();
        return new StateTooLarge("what is held no longer fits into the memory: " + inMebibytes(live) + " of the "
                + inMebibytes(most) + " that the heap has for it are taken by " + taken()
                + ". Nothing is lost. Give it half as much again: a memory.budget of " + inMebibytes(roomier.budget())
                + ", now " + inMebibytes(budget.budget()) + ", and GROUNDSWELL_JAVA_OPTS=-Xmx"
                + (roomier.heap() >> 20) + "m; or run more instances, or shorten time.series-grace");
    }

    private String taken() {
        Holdings held = holdings.get();
        return held.equals(Holdings.NOTHING) ? "the state that is being restored" : held.toString();
    }

    private static NotificationEmitter emitter() {
        return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    }

    @Override
    public void close() {
        try {
            emitter().removeNotificationListener(listener);
        } catch (ListenerNotFoundException none) {
            // It was closed before.
        }
    }
}
