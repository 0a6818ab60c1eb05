package io.groundswell.feed;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream: ends are LF or CRLF, the last needs none. Memory is bounded by {@link #MOST_BYTES}, however
 * long a line is.
 */
final class RawLines implements Closeable {

    /** What fits into a Kafka record of the default size (1 MiB) even when Avro adds its lengths and headers. */
    static final int MOST_BYTES = 1_000_000;

    static final String TOO_LONG = "must not be longer than 1,000,000 bytes, or its record would not fit into Kafka";
    private static final int SHOWN_BYTES = 200;
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int position;
    private int limit;
    private long number;

    RawLines(InputStream in) {
        this.in = in;
    }

    /** The next line, or null after the last. */
    @Nullable RawLine next() throws IOException {
        if (position == limit && !fill()) {
            return null;
        }
        number++;
        line.reset();
        boolean whole = true;
        boolean ended = false;
        while (!ended && (position < limit || fill())) {
            int from = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            whole = whole && line.size() + position - from <= MOST_BYTES + 1;
            if (whole) {
                line.write(buffer, from, position - from);
            }
            ended = position < limit;
            position += ended ? 1 : 0;
        }
        return whole ? wholeLine() : cutLine();
    }

    private RawLine wholeLine() {
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        int length = bytes.length - (carriageReturn ? 1 : 0);
        if (length > MOST_BYTES) {
            return cutLine();
        }
        return new RawLine(number, carriageReturn ? Arrays.copyOf(bytes, length) : bytes, "");
    }

    private RawLine cutLine() {
        byte[] bytes = line.toByteArray();
        return new RawLine(number, Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN_BYTES)), TOO_LONG);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, BUFFER_BYTES));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
