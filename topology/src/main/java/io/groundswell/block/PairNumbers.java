package io.groundswell.block;

import java.util.Arrays;

/**
 * Numbers pairs of numbers in the order of first appearance. Open addressing in flat arrays that are used again; expected O(1). Not
 * thread-safe.
 */
final class PairNumbers {
    private static final int FREE = 0;
    private static final long MIXING = 0x9E3779B97F4A7C15L;

    private long[] pairs = new long[64];
    private int[] slots = new int[128]; // a pair's number plus one
    private int size;

    int size() {
        return size;
    }

    /** The number of a pair, which is the size before if the pair is new. */
    int numberOf(int first, int second) {
        long pair = ((long) first << Integer.SIZE) | second;
        int mask = slots.length - 1;
        int at = homeOf(pair, mask);
        while (slots[at] != FREE) {
            int number = slots[at] - 1;
            if (pairs[number] == pair) {
                return number;
            }
            at = (at + 1) & mask;
        }
        slots[at] = size + 1;
        return add(pair);
    }

    void clear() {
        Arrays.fill(slots, FREE);
        size = 0;
    }

    private int add(long pair) {
        pairs[size++] = pair;
        if (size == pairs.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, size * 2);
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int at = homeOf(pairs[number], mask);
            while (slots[at] != FREE) {
                at = (at + 1) & mask;
            }
            slots[at] = number + 1;
        }
    }

    private static int homeOf(long pair, int mask) {
        return (int) ((pair * MIXING) >>> Integer.SIZE) & mask;
    }
}
