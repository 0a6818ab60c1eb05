package io.groundswell.feed;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV stream (RFC 4180): lines, joined by LF while a quoted cell is open.
 *
 * <p>A quote that is never closed costs its own line only: when the input ends, or a record outgrows
 * {@link RawLines#MOST_BYTES}, before the cell is closed, the line that opened it is at fault and reading goes on at
 * the line after it.
 */
final class QuotedLines implements Closeable {

    static final String UNCLOSED = "must close its quoted cell, before the input ends or 1,000,000 bytes are reached";

    private final RawLines lines;
    private final byte separator;
    private final Deque<RawLine> putBack = new ArrayDeque<>();

    QuotedLines(RawLines lines, char separator) {
        this.lines = lines;
        this.separator = (byte) separator;
    }

    /** The next record, or null after the last. */
    @Nullable RawLine next() throws IOException {
        RawLine first = nextLine();
        if (first == null || !first.fault().isEmpty() || !isOpenAfter(first.bytes(), false)) {
            return first;
        }
        List<RawLine> followers = new ArrayList<>();
        long size = first.bytes().length;
        RawLine line = nextLine();
        while (line != null) {
            followers.add(line);
            size += line.bytes().length + 1L;
            if (!line.fault().isEmpty() || size > RawLines.MOST_BYTES) {
                break;
            }
            if (!isOpenAfter(line.bytes(), true)) {
                return joined(first, followers);
            }
            line = nextLine();
        }
        for (int i = followers.size() - 1; i >= 0; i--) {
            putBack.addFirst(followers.get(i));
        }
        return new RawLine(first.number(), first.bytes(), UNCLOSED);
    }

    private @Nullable RawLine nextLine() throws IOException {
        RawLine line = putBack.poll();
        return line == null ? lines.next() : line;
    }

    private static RawLine joined(RawLine first, List<RawLine> followers) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.bytes());
        for (RawLine follower : followers) {
            bytes.write('\n');
            bytes.writeBytes(follower.bytes());
        }
        return new RawLine(first.number(), bytes.toByteArray(), "");
    }

    /** Whether a quoted cell is open at the line's end; quotes open one only at a cell's start, a doubled one stays inside. */
    private boolean isOpenAfter(byte[] line, boolean openBefore) {
        boolean open = openBefore;
        boolean mayOpen = !openBefore;
        for (byte b : line) {
            if (b == '"') {
                boolean closes = open;
                open = !open && mayOpen;
                // Right after a closing quote another one is the second half of a doubled quote.
                mayOpen = closes;
            } else if (!open) {
                mayOpen = b == separator;
            }
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
