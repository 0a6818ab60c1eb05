package io.groundswell.stream.seen;

import io.groundswell.stream.step.PostKey;
import java.util.Arrays;

/**
 * In which chunk each remembered post stands. A post is told by a print of its 128-bit key, which another may share: who asks reads
 * the chunks that are named. Linear probing in one flat array, 11 to 14 bytes a post; expected O(1).
 *
 * <pre>
 *   bit 63   62..24   23..0
 *       1    print    chunk, the low bits of its number        a free slot is 0
 * </pre>
 *
 * So the chunks that are held must be fewer than 2²⁴: four billion posts, or half a year of commits.
 */
final class PostIndex {
    private static final int CHUNK_BITS = 24;
    private static final long CHUNK_MASK = (1L << CHUNK_BITS) - 1;
    private static final long TAKEN = Long.MIN_VALUE;
    private static final long FREE = 0;
    private static final long[] NOWHERE = {};

    private long[] slots = new long[16];
    private int size;
    private long newest;

    int size() {
        return size;
    }

    /** The chunks in which the post may stand, newest first. */
    long[] chunksOf(PostKey key) {
        long[] chunks = NOWHERE;
        long print = printOf(key);
        for (int at = homeOf(print); slots[at] != FREE; at = after(at)) {
            if ((slots[at] & ~CHUNK_MASK) == print) {
                chunks = Arrays.copyOf(chunks, chunks.length + 1);
                chunks[chunks.length - 1] = chunkIn(slots[at]);
            }
        }
        return chunks.length < 2 ? chunks : newestFirst(chunks);
    }

    /** A post that was nowhere stands in a chunk, the newest or the one before it. */
    void add(PostKey key, long chunk) {
        if ((size + 1) * 4L > slots.length * 3L) {
            grow();
        }
        newest = Math.max(newest, chunk);
        size++;
        place(printOf(key) | (chunk & CHUNK_MASK));
    }

    /** The post stands in a chunk no more, if it did. */
    void remove(PostKey key, long chunk) {
        long wanted = printOf(key) | (chunk & CHUNK_MASK);
        int at = homeOf(wanted);
        while (slots[at] != wanted) {
            if (slots[at] == FREE) {
                return;
            }
            at = after(at);
        }
        free(at);
    }

    private void free(int slot) {
        size--;
        int hole = slot;
        for (int next = after(hole); slots[next] != FREE; next = after(next)) {
            if (way(homeOf(slots[next]), next) >= way(hole, next)) {
                slots[hole] = slots[next];
                hole = next;
            }
        }
        slots[hole] = FREE;
    }

    private void place(long slot) {
        int at = homeOf(slot);
        while (slots[at] != FREE) {
            at = after(at);
        }
        slots[at] = slot;
    }

    private void grow() {
        long[] narrow = slots;
        slots = new long[narrow.length + narrow.length / 3];
        for (long slot : narrow) {
            if (slot != FREE) {
                place(slot);
            }
        }
    }

    /** The full number: it is at most the newest, and less than 2²⁴ behind it. */
    private long chunkIn(long slot) {
        return newest - ((newest - slot) & CHUNK_MASK);
    }

    private static long printOf(PostKey key) {
        return TAKEN | (key.low() & ~CHUNK_MASK);
    }

    private int after(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    private int way(int from, int to) {
        return to < from ? to - from + slots.length : to - from;
    }

    /** By the low 32 bits of the print. */
    private int homeOf(long slot) {
        return (int) (((slot >>> CHUNK_BITS & 0xFFFF_FFFFL) * slots.length) >>> Integer.SIZE);
    }

    private static long[] newestFirst(long[] chunks) {
        Arrays.sort(chunks);
        for (int low = 0, high = chunks.length - 1; low < high; low++, high--) {
            long later = chunks[high];
            chunks[high] = chunks[low];
            chunks[low] = later;
        }
        return chunks;
    }
}
