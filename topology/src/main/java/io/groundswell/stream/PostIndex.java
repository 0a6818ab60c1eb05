package io.groundswell.stream;

import java.util.Arrays;

/**
 * Where each remembered post stands: from its 128-bit key to a number. Open addressing in flat arrays, 33 to 66 bytes a
 * post; expected O(1). The keys are hashes, so their low bits are the slot.
 */
final class PostIndex {
    static final long NOWHERE = -1;

    private long[] high = new long[16];
    private long[] low = new long[16];
    private long[] places = emptyPlaces(16);
    private int size;

    int size() {
        return size;
    }

    /** The post's place, or {@link #NOWHERE}. */
    long placeOf(PostKey key) {
        return places[slotOf(key)];
    }

    /** Sets the post's place, 0 or more. */
    void put(PostKey key, long place) {
        if ((size + 1) * 4L > places.length * 3L) {
            grow();
        }
        int slot = slotOf(key);
        size += places[slot] == NOWHERE ? 1 : 0;
        high[slot] = key.high();
        low[slot] = key.low();
        places[slot] = place;
    }

    void remove(PostKey key) {
        int mask = places.length - 1;
        int hole = slotOf(key);
        if (places[hole] == NOWHERE) {
            return;
        }
        size--;
        for (int next = (hole + 1) & mask; places[next] != NOWHERE; next = (next + 1) & mask) {
            int home = (int) low[next] & mask;
            if (((next - home) & mask) >= ((next - hole) & mask)) {
                high[hole] = high[next];
                low[hole] = low[next];
                places[hole] = places[next];
                hole = next;
            }
        }
        places[hole] = NOWHERE;
    }

    private int slotOf(PostKey key) {
        int mask = places.length - 1;
        int slot = (int) key.low() & mask;
        while (places[slot] != NOWHERE && (low[slot] != key.low() || high[slot] != key.high())) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldPlaces = places;
        high = new long[oldHigh.length * 2];
        low = new long[oldLow.length * 2];
        places = emptyPlaces(oldPlaces.length * 2);
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != NOWHERE) {
                int slot = slotOf(new PostKey(oldHigh[i], oldLow[i]));
                high[slot] = oldHigh[i];
                low[slot] = oldLow[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    private static long[] emptyPlaces(int capacity) {
        long[] empty = new long[capacity];
        Arrays.fill(empty, NOWHERE);
        return empty;
    }
}
