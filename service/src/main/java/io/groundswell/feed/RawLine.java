package io.groundswell.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One record's bytes, without the line end. */
final class RawLine {

    private final long number;
    private final byte[] bytes;
    private final String fault;

    /**
     * @param number the line on which the record begins, from 1
     * @param bytes its content, not copied; the first bytes only when there is a fault
     * @param fault why the record cannot be taken whole, or empty
     */
    RawLine(long number, byte[] bytes, String fault) {
        this.number = number;
        this.bytes = bytes;
        this.fault = fault;
    }

    long number() {
        return number;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    String fault() {
        return fault;
    }

    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** @throws CharacterCodingException when the bytes are not UTF-8 */
    String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** For messages: what is no UTF-8 becomes U+FFFD. */
    String legibleText() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
