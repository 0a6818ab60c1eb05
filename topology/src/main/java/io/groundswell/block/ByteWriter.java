package io.groundswell.block;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the internal records' primitives into a growing array: unsigned varints, zigzag varints, longs, strings. */
public final class ByteWriter {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int size;

    /** With room for so many bytes; it grows when there are more. */
    public ByteWriter(int expectedSize) {
        bytes = new byte[Math.max(16, expectedSize)];
    }

    /** The lowest eight bits. */
    public ByteWriter put(int oneByte) {
        room(1);
        bytes[size++] = (byte) oneByte;
        return this;
    }

    /** Seven bits a byte, low ones first; a negative number takes ten bytes. */
    public ByteWriter putVar(long value) {
        room(10);
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
        return this;
    }

    /** Small for numbers near zero on both sides. */
    public ByteWriter putSigned(long value) {
        return putVar(zigzag(value));
    }

    /** 0, −1, 1, −2 … as 0, 1, 2, 3 …. */
    static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    /** Eight bytes, the highest first. */
    public ByteWriter putLong(long value) {
        room(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
        return this;
    }

    /** Four bytes, the highest first. */
    public ByteWriter putFixed(int value) {
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
        return this;
    }

    ByteWriter putDouble(double value) {
        return putLong(Double.doubleToRawLongBits(value));
    }

    /** In UTF-8, behind its length in bytes. */
    public ByteWriter putString(String text) {
        return putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A string that may be absent: zero for absent, else the length plus one. */
    ByteWriter putOptional(@Nullable String text) {
        if (text == null) {
            return putVar(0);
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return putVar(utf8.length + 1L).putRaw(utf8);
    }

    /** Behind their number. */
    public ByteWriter putBytes(byte[] content) {
        return putVar(content.length).putRaw(content);
    }

    /** The bytes alone: who reads them knows their number. */
    public ByteWriter putRaw(byte[] content) {
        room(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
        return this;
    }

    /** What another has written so far. */
    public ByteWriter putAll(ByteWriter other) {
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    /** Begins again, with the room there is. */
    public void clear() {
        size = 0;
    }

    /** Bytes written so far. */
    public int size() {
        return size;
    }

    /** A copy of what was written so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
