package io.groundswell.block;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link ByteWriter} wrote, in the same order. */
public final class ByteReader {
    private final ByteBuffer bytes;

    /** At the first byte; the array must not change meanwhile. Each read throws {@link java.nio.BufferUnderflowException} at the end. */
    public ByteReader(byte[] content) {
        bytes = ByteBuffer.wrap(content);
    }

    /** Reads the version byte, which must be the one that this build writes. */
    public ByteReader expectVersion(int version, String what) {
        int found = get();
        if (found != version) {
            throw new IllegalArgumentException(
                    what + " has format version " + found + ", but this build reads version " + version + " only");
        }
        return this;
    }

    /** Passes over some bytes. */
    public ByteReader skip(int count) {
        bytes.position(bytes.position() + count);
        return this;
    }

    /** A byte, 0 to 255. */
    public int get() {
        return bytes.get() & 0xFF;
    }

    /** What {@link ByteWriter#putVar} wrote. */
    public long getVar() {
        byte first = bytes.get();
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7FL;
        for (int shift = 7; ; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /**
     * The same, if it fits.
     *
     * @throws ArithmeticException if it does not
     */
    public int getInt() {
        return Math.toIntExact(getVar());
    }

    /** What {@link ByteWriter#putSigned} wrote. */
    public long getSigned() {
        return signed(getVar());
    }

    /** What {@link ByteWriter#zigzag} was made of. */
    static long signed(long zigzag) {
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    /**
     * The same, if it fits.
     *
     * @throws ArithmeticException if it does not
     */
    public int getSignedInt() {
        return Math.toIntExact(getSigned());
    }

    /** Four bytes, the highest first. */
    public int getFixed() {
        return bytes.getInt();
    }

    /** Eight bytes, the highest first. */
    public long getLong() {
        return bytes.getLong();
    }

    double getDouble() {
        return Double.longBitsToDouble(getLong());
    }

    /** What {@link ByteWriter#putString} wrote. */
    public String getString() {
        return new String(getBytes(), StandardCharsets.UTF_8);
    }

    @Nullable String getOptional() {
        int length = getInt();
        return length == 0 ? null : new String(getRaw(length - 1), StandardCharsets.UTF_8);
    }

    /** What {@link ByteWriter#putBytes} wrote. */
    public byte[] getBytes() {
        return getRaw(getInt());
    }

    /** As many things as are told first. */
    public <T> T[] getAll(IntFunction<T[]> array, Function<ByteReader, T> thing) {
        T[] all = array.apply(getInt());
        for (int i = 0; i < all.length; i++) {
            all[i] = thing.apply(this);
        }
        return all;
    }

    int position() {
        return bytes.position();
    }

    void position(int position) {
        bytes.position(position);
    }

    ByteBuffer rest() {
        return bytes.slice();
    }

    boolean hasMore() {
        return bytes.hasRemaining();
    }

    private byte[] getRaw(int length) {
        byte[] content = new byte[length];
        bytes.get(content);
        return content;
    }
}
