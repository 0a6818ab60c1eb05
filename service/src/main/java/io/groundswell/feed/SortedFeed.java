package io.groundswell.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The posts of another source in event or arrival order; posts of one time keep the order they came in.
 *
 * <p>An external merge sort: the input is read to its end into runs of {@link #RUN_BYTES}, each sorted in memory and,
 * unless it is the only one, written to a scratch file; the runs are then merged. So memory is bounded whatever the
 * input, scratch space is about the input's size unpacked, and an input of some hundred thousand posts touches no disk.
 * O(n log n). Input that is sorted already pays the same: it need not be read twice, so standard input will do.
 */
public final class SortedFeed implements PostSource {

    /** About 400,000 posts. */
    static final long RUN_BYTES = 128L << 20;

    private final PriorityQueue<SortedRun> runs;
    private final long total;
    private long read;

    private SortedFeed(List<SortedRun> runs, long total) {
        this.total = total;
        this.runs = new PriorityQueue<>(SortedRun.byHead());
        this.runs.addAll(runs);
    }

    /** Reads {@code posts} to its end and closes it; runs that do not fit go to {@code scratch}, a folder that is there. */
    public static SortedFeed sort(PostSource posts, PostOrder order, Path scratch) throws IOException {
        return sort(posts, order, scratch, RUN_BYTES);
    }

    static SortedFeed sort(PostSource posts, PostOrder order, Path scratch, long runBytes) throws IOException {
        List<SortedRun> runs = new ArrayList<>();
        List<PackedPost> run = new ArrayList<>();
        long bytes = 0;
        long total = 0;
        try (posts) {
            for (FeedPost post = posts.next(); post != null; post = posts.next()) {
                PackedPost packed = PackedPost.pack(post, order);
                if (bytes + packed.size() > runBytes && !run.isEmpty()) {
                    runs.add(SortedRun.onDisk(runs.size(), sorted(run), scratch));
                    run = new ArrayList<>();
                    bytes = 0;
                }
                run.add(packed);
                bytes += packed.size();
                total++;
            }
            runs.add(SortedRun.inMemory(runs.size(), sorted(run)));
            return new SortedFeed(runs, total);
        } catch (IOException | RuntimeException unfinished) {
            closeAll(runs);
            throw unfinished;
        }
    }

    @Override
    public @Nullable FeedPost next() throws IOException {
        SortedRun first = runs.peek();
        if (first == null || first.isFinished()) {
            return null;
        }
        read++;
        // Taken from the queue while its head changes: a queue must not see its elements move.
        runs.remove();
        PackedPost post = first.take();
        if (first.isFinished()) {
            first.close();
        } else {
            runs.add(first);
        }
        return post == null ? null : post.unpack();
    }

    /** How many posts it holds in all. */
    public long total() {
        return total;
    }

    @Override
    public double fractionRead() {
        return total == 0 ? 1 : read / (double) total;
    }

    private static List<PackedPost> sorted(List<PackedPost> run) {
        run.sort(Comparator.comparingLong(PackedPost::timeMs));
        return run;
    }

    @Override
    public void close() throws IOException {
        closeAll(runs);
    }

    private static void closeAll(Iterable<SortedRun> runs) throws IOException {
        for (SortedRun run : runs) {
            run.close();
        }
    }
}
