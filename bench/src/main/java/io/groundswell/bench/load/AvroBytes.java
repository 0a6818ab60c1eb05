package io.groundswell.bench.load;

import java.util.Arrays;

/** A growing buffer that is written in Avro's binary encoding (specification 1.12, "Binary Encoding"). Not thread-safe. */
final class AvroBytes {
    private byte[] bytes = new byte[512];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    AvroBytes raw(byte[] content) {
        return raw(content, content.length);
    }

    AvroBytes raw(AvroBytes content) {
        return raw(content.bytes, content.length);
    }

    AvroBytes raw(int content) {
        room(1);
        bytes[length++] = (byte) content;
        return this;
    }

    /** An int or a long, or the index of an enum's symbol or a union's branch: zigzag, seven bits a byte. */
    AvroBytes number(long value) {
        room(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** A string, given in UTF-8. */
    AvroBytes string(byte[] utf8) {
        return number(utf8.length).raw(utf8);
    }

    AvroBytes string(AvroBytes utf8) {
        return number(utf8.length).raw(utf8);
    }

    private AvroBytes raw(byte[] content, int count) {
        room(count);
        System.arraycopy(content, 0, bytes, length, count);
        length += count;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
