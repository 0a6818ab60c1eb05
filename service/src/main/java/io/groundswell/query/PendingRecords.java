package io.groundswell.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * The decisions as read, and over them what was written here and has not come back from the topic. A topic keeps the
 * order of its writers, so the n-th record of a key from here on is known when n more have been read. Records that others
 * write meanwhile are counted with them: then a decision is given up a moment before it comes back. Thread-safe.
 */
final class PendingRecords<T> {
    private final Supplier<Collection<T>> read;
    private final Function<T, String> keyOf;
    private final ToLongFunction<String> readings;
    private final Map<String, Written<T>> written = new ConcurrentHashMap<>();

    /**
     * Over what is read.
     *
     * @param read everything that has been read
     * @param keyOf the key of a decision
     * @param readings how many records of a key have been read
     */
    PendingRecords(Supplier<Collection<T>> read, Function<T, String> keyOf, ToLongFunction<String> readings) {
        this.read = read;
        this.keyOf = keyOf;
        this.readings = readings;
    }

    /** A decision that was written, and how many records of its key have been read once it has come back. */
    private record Written<T>(T decision, long readings) {}

    /** The decisions by key. */
    Map<String, T> current() {
        written.entrySet()
                .removeIf(own ->
                        readings.applyAsLong(own.getKey()) >= own.getValue().readings());
        Map<String, Written<T>> own = Map.copyOf(written);
        Map<String, T> decisions = new HashMap<>();
        read.get().forEach(decision -> decisions.put(keyOf.apply(decision), decision));
        own.forEach((key, pending) -> decisions.put(key, pending.decision()));
        return decisions;
    }

    /** The number under which the next record of a key will be read; to be asked for before it is written. */
    long nextReading(String key) {
        Written<T> last = written.get(key);
        return Math.max(readings.applyAsLong(key), last == null ? 0 : last.readings()) + 1;
    }

    /** Remembers a decision that the topic has taken. */
    void add(T decision, long reading) {
        written.put(keyOf.apply(decision), new Written<>(decision, reading));
    }
}
