package io.groundswell.stream.source;

/** Tells whether a partition of {@code posts} is read to its end. Asked by stream threads. */
@FunctionalInterface
public interface SourceLag {
    boolean isCaughtUp(int partition);
}
