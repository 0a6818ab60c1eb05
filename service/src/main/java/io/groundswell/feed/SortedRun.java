package io.groundswell.feed;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of the input, sorted, being read from its earliest post on: in memory, or from a file that goes when closed. */
final class SortedRun implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final int number;
    private final Iterator<PackedPost> inMemory;
    private final @Nullable DataInputStream onDisk;
    private long leftOnDisk;
    private @Nullable PackedPost head;

    private SortedRun(int number, Iterator<PackedPost> inMemory, @Nullable DataInputStream onDisk, long count)
            throws IOException {
        this.number = number;
        this.inMemory = inMemory;
        this.onDisk = onDisk;
        this.leftOnDisk = count;
        advance();
    }

    /** {@code number}: the run's place in the input, which decides between posts of one time. */
    static SortedRun inMemory(int number, List<PackedPost> sorted) throws IOException {
        return new SortedRun(number, sorted.iterator(), null, 0);
    }

    /** Writes the run to a new file in {@code scratch} and reads it from there. */
    static SortedRun onDisk(int number, List<PackedPost> sorted, Path scratch) throws IOException {
        Path file = Files.createTempFile(scratch, "posts-", ".run");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
            for (PackedPost post : sorted) {
                post.writeTo(out);
            }
        }
        var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        var buffered = new DataInputStream(new BufferedInputStream(in, BUFFER_BYTES));
        return new SortedRun(number, List.<PackedPost>of().iterator(), buffered, sorted.size());
    }

    /** Runs by their next post; finished ones last. */
    static Comparator<SortedRun> byHead() {
        return Comparator.comparingLong((SortedRun run) -> run.head == null ? Long.MAX_VALUE : run.head.timeMs())
                .thenComparingInt(run -> run.number);
    }

    boolean isFinished() {
        return head == null;
    }

    /** The next post, taken; null when finished. */
    @Nullable PackedPost take() throws IOException {
        PackedPost taken = head;
        advance();
        return taken;
    }

    private void advance() throws IOException {
        if (onDisk != null && leftOnDisk > 0) {
            leftOnDisk--;
            head = PackedPost.readFrom(onDisk);
        } else {
            head = inMemory.hasNext() ? inMemory.next() : null;
        }
    }

    @Override
    public void close() throws IOException {
        if (onDisk != null) {
            onDisk.close();
        }
    }
}
