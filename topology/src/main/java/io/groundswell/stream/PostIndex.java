package io.groundswell.stream;

import java.util.Arrays;

/**
 * In which chunk each remembered post stands. A post is told by a print of its 128-bit key, which another may share: who asks reads
 * the chunks that are named. Open addressing in one flat array, 11 to 22 bytes a post; expected O(1).
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
        int mask = slots.length - 1;
        for (int at = homeOf(print, mask); slots[at] != FREE; at = (at + 1) & mask) {
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
        int mask = slots.length - 1;
        int at = homeOf(wanted, mask);
        while (slots[at] != wanted) {
            if (slots[at] == FREE) {
                return;
            }
            at = (at + 1) & mask;
        }
        free(at);
    }

    private void free(int slot) {
        size--;
        int mask = slots.length - 1;
        int hole = slot;
        for (int next = (hole + 1) & mask; slots[next] != FREE; next = (next + 1) & mask) {
            int home = homeOf(slots[next], mask);
            if (((next - home) & mask) >= ((next - hole) & mask)) {
                slots[hole] = slots[next];
                hole = next;
            }
        }
        slots[hole] = FREE;
    }

    private void place(long slot) {
        int mask = slots.length - 1;
        int at = homeOf(slot, mask);
        while (slots[at] != FREE) {
            at = (at + 1) & mask;
        }
        slots[at] = slot;
    }

    private void grow() {
        long[] narrow = slots;
        slots = new long[narrow.length * 2];
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

    private static int homeOf(long slot, int mask) {
        return (int) (slot >>> CHUNK_BITS) & mask;
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
