package io.groundswell.bench.load;

import java.util.Arrays;

/** Counts how many different numbers there are among many, up to a billion: kept as they come, sorted when room ends. Not thread-safe. */
final class DistinctNumbers {
    private long[] numbers = new long[1 << 16];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            settle();
            if (size > numbers.length / 2) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
        }
        numbers[size++] = number;
    }

    int count() {
        settle();
        return size;
    }

    /** Leaves each number once. */
    private void settle() {
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        size = kept;
    }
}
