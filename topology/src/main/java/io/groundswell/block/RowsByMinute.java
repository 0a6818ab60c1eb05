package io.groundswell.block;

import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a block by the minute in which they take effect, in each minute in the order in which they came. O(1) a row that is of
 * the minute of the row before. Not thread-safe.
 */
final class RowsByMinute {
    private static final int HEAD_BYTES = 2 * (Integer.BYTES + 1);

    private final TreeMap<Integer, Rows> minutes = new TreeMap<>();
    private Rows latest = new Rows(); // what comes together mostly takes effect together
    private int latestMinute = Integer.MIN_VALUE;
    private int size;

    private static final class Rows {
        private final ByteWriter bytes = new ByteWriter(1_024);
        private int size;
    }

    /** How many rows there are. */
    int size() {
        return size;
    }

    /** Where to write a further row. */
    ByteWriter next(int minute) {
        if (minute != latestMinute) {
            latest = minutes.computeIfAbsent(minute, first -> new Rows());
            latestMinute = minute;
        }
        latest.size++;
        size++;
        return latest.bytes;
    }

    /** All of them, minutes ascending. */
    void writeTo(ByteWriter block) {
        block.putVar(size);
        int before = 0;
        for (Map.Entry<Integer, Rows> minute : minutes.entrySet()) {
            Rows rows = minute.getValue();
            block.putVar((long) minute.getKey() - before).putVar(rows.size).putAll(rows.bytes);
            before = minute.getKey();
        }
    }

    /** How many bytes that takes at most. */
    int byteSize() {
        int bytes = HEAD_BYTES;
        for (Rows rows : minutes.values()) {
            bytes += HEAD_BYTES + rows.bytes.size();
        }
        return bytes;
    }

    void clear() {
        minutes.clear();
        latestMinute = Integer.MIN_VALUE;
        size = 0;
    }
}
