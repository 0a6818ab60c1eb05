package io.groundswell.block;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The strings of a block or chunk, each written once and numbered in the order of first appearance. Open addressing in flat arrays
 * that are used again for the next block, so that a look-up makes nothing; expected O(length). Not thread-safe.
 */
public final class Dictionary {
    /** Not the strings' own hash: of that anybody can find many strings that share one. */
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private static final int FREE = 0;

    private final ByteWriter bytes = new ByteWriter(1_024);
    private String[] strings = new String[64];
    private int[] slots = new int[128]; // a string's number plus one
    private int size;

    public int size() {
        return size;
    }

    /** The number of a string, which is the size before if the string is new. */
    public int numberOf(String text) {
        int mask = slots.length - 1;
        int at = homeOf(text, mask);
        while (slots[at] != FREE) {
            int number = slots[at] - 1;
            if (strings[number].equals(text)) {
                return number;
            }
            at = (at + 1) & mask;
        }
        return add(text, at);
    }

    /** Zero for none, else the number plus one. */
    public int ofOptional(@Nullable String text) {
        return text == null ? 0 : numberOf(text) + 1;
    }

    /** How many strings there are, and all of them. */
    public void writeTo(ByteWriter block) {
        block.putVar(size).putAll(bytes);
    }

    /** How many bytes that takes at most. */
    public int byteSize() {
        return bytes.size() + Integer.BYTES + 1;
    }

    /** Begins again, with the room there is. */
    public void clear() {
        Arrays.fill(slots, FREE);
        Arrays.fill(strings, 0, size, ""); // or they would be held
        bytes.clear();
        size = 0;
    }

    private int add(String text, int slot) {
        bytes.putString(text);
        if (size == strings.length) {
            grow();
            slots[freeSlotOf(text)] = size + 1;
        } else {
            slots[slot] = size + 1;
        }
        strings[size] = text;
        return size++;
    }

    private void grow() {
        strings = Arrays.copyOf(strings, size * 2);
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[freeSlotOf(strings[number])] = number + 1;
        }
    }

    private int freeSlotOf(String text) {
        int mask = slots.length - 1;
        int at = homeOf(text, mask);
        while (slots[at] != FREE) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** By the upper bits: the lower ones are the same for all tags of a partition. */
    private static int homeOf(String text, int mask) {
        return (int) (HASHER.hashCharsToLong(text) >>> 32) & mask;
    }
}
