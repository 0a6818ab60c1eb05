package io.groundswell.bench.contest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A tag, in lower case, and a minute: the key of a map. {@link #aim} makes another key of it, so one instance can look
 * up many; one that is in a map must not be aimed again.
 */
final class TagMinute {
    private byte[] tag;
    private int length;
    private int minute;
    private int hash;

    TagMinute(int room) {
        tag = new byte[room];
    }

    TagMinute aim(byte[] bytes, int from, int to, int atMinute) {
        length = to - from;
        if (length > tag.length) {
            tag = new byte[2 * length];
        }
        int mixed = atMinute;
        for (int i = 0; i < length; i++) {
            byte unit = bytes[from + i];
            tag[i] = unit >= 'A' && unit <= 'Z' ? (byte) (unit | 0x20) : unit;
            mixed = 31 * mixed + tag[i];
        }
        minute = atMinute;
        hash = mixed;
        return this;
    }

    TagMinute copy() {
        TagMinute copy = new TagMinute(0);
        copy.tag = Arrays.copyOf(tag, length);
        copy.length = length;
        copy.minute = minute;
        copy.hash = hash;
        return copy;
    }

    int minute() {
        return minute;
    }

    String tag() {
        return new String(tag, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TagMinute that
                && minute == that.minute
                && hash == that.hash
                && Arrays.equals(tag, 0, length, that.tag, 0, that.length);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
