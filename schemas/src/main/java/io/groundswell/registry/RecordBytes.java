package io.groundswell.registry;

import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;

/**
 * Goes through a record's Avro binary from one value to the next. What is announced is never more than the bytes that follow could
 * hold, so that no few bytes take much memory. Not thread-safe.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#binary-encoding">Binary encoding</a>
 */
final class RecordBytes {
    private static final int LONGEST_VAR = 10;

    private final byte[] bytes;
    private int at;

    RecordBytes(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /** Of a union of null and another: whether the other follows. */
    boolean readWhether() throws EOFException {
        long branch = readLong();
        if (branch != 0 && branch != 1) {
            throw new AvroRuntimeException("branch " + branch + " of a union of two");
        }
        return branch == 1;
    }

    /** A symbol of an enum, given all of them in the schema's order. */
    <E extends Enum<E>> E readOneOf(E[] symbols) throws EOFException {
        long symbol = readLong();
        if (symbol < 0 || symbol >= symbols.length) {
            throw new AvroRuntimeException("symbol " + symbol + " of " + symbols.length);
        }
        return symbols[(int) symbol];
    }

    long readLong() throws EOFException {
        int first = readByte();
        return first >= 0 ? (first >>> 1) ^ -(first & 1) : readRestOfLong(first & 0x7F);
    }

    String readString() throws EOFException {
        int length = readLength();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** A string that many records have. */
    String readWord(KnownWords words) throws EOFException {
        int length = readLength();
        at += length;
        return words.at(bytes, at - length, length);
    }

    /** A list of such strings. */
    List<String> readWords(KnownWords words) throws EOFException {
        int count = readCount();
        if (count == 0) {
            return List.of();
        }
        List<String> list = new ArrayList<>(count);
        while (count > 0) {
            for (int i = 0; i < count; i++) {
                list.add(readWord(words));
            }
            count = readCount();
        }
        return list;
    }

    /** Of a block's items, each of at least one byte; zero ends the blocks. Before it may stand how many bytes they take. */
    private int readCount() throws EOFException {
        long count = readLong();
        if (count < 0) {
            count = -count;
            readLong();
        }
        return within(count, "items");
    }

    private int readLength() throws EOFException {
        return within(readLong(), "bytes");
    }

    private int within(long announced, String what) throws EOFException {
        if (announced < 0 || announced > bytes.length - at) {
            throw new EOFException(announced + " " + what + " in the " + (bytes.length - at) + " bytes that are left");
        }
        return (int) announced;
    }

    /** Seven bits a byte, the lowest first. */
    private long readRestOfLong(int lowest) throws EOFException {
        long value = lowest;
        for (int i = 1; i < LONGEST_VAR; i++) {
            int next = readByte();
            value |= (next & 0x7FL) << (7 * i);
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new AvroRuntimeException("a number of more than " + LONGEST_VAR + " bytes");
    }

    private byte readByte() throws EOFException {
        if (at >= bytes.length) {
            throw new EOFException("the record ends within a value");
        }
        return bytes[at++];
    }
}
