package io.groundswell.bench.contest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands for Redis in its protocol, RESP 2, many at a time: they are sent together, then their replies are read. Not
 * thread-safe.
 */
final class RedisPipe implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;
    private int waiting;

    RedisPipe(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES));
    }

    /** Adds a command to those that {@link #flush} sends. */
    void add(String... words) throws IOException {
        line('*', words.length);
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            line('$', bytes.length);
            out.write(bytes);
            out.write('\r');
            out.write('\n');
        }
        waiting++;
    }

    /** Commands added since the last flush. */
    int waiting() {
        return waiting;
    }

    /**
     * Sends what was added and waits for all replies.
     *
     * @return the replies in the order of the commands, an array's items one after the other
     * @throws IOException also if Redis refuses a command
     */
    List<@Nullable String> flush() throws IOException {
        out.flush();
        List<@Nullable String> replies = new ArrayList<>(waiting);
        for (; waiting > 0; waiting--) {
            reply(replies);
        }
        return replies;
    }

    private void line(char kind, int number) throws IOException {
        out.write(kind);
        out.write(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
        out.write('\r');
        out.write('\n');
    }

    private void reply(List<@Nullable String> replies) throws IOException {
        String head = line();
        String rest = head.substring(1);
        switch (head.charAt(0)) {
            case '*' -> {
                for (int items = Integer.parseInt(rest); items > 0; items--) {
                    reply(replies);
                }
            }
            case '$' -> replies.add(bulk(Integer.parseInt(rest)));
            case '-' -> throw new IOException("Redis refuses: " + rest);
            default -> replies.add(rest);
        }
    }

    private @Nullable String bulk(int length) throws IOException {
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length + 2];
        in.readFully(bytes);
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("Redis hung up");
            }
            line.append((char) next);
        }
        in.skipBytes(1);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
