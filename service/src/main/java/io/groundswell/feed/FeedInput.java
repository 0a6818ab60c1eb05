package io.groundswell.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;

/** Opens inputs by what they hold, never by what they are called. */
public final class FeedInput {

    static final String STANDARD_INPUT = "-";
    private static final int PEEKED_BYTES = 1 << 13;
    private static final int GZIP_BUFFER_BYTES = 1 << 16;

    private FeedInput() {}

    /** The content of a file: unpacked if it is packed with gzip, without a UTF-8 byte order mark. */
    public static BufferedInputStream open(Path file) throws IOException {
        return open(file.toString(), InputStream.nullInputStream(), new LongAdder());
    }

    /**
     * The content of a file, or of {@code standardInput} for {@code -}: unpacked when it begins with gzip's magic bytes
     * 1F 8B, and without a UTF-8 byte order mark. {@code bytesRead} grows by what is read, before unpacking.
     */
    static BufferedInputStream open(String name, InputStream standardInput, LongAdder bytesRead) throws IOException {
        InputStream raw = new CountedInput(
                name.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(name)), bytesRead);
        try {
            var content = new BufferedInputStream(raw, GZIP_BUFFER_BYTES);
            if (startsWith(content, 0x1F, 0x8B)) {
                content = new BufferedInputStream(new GZIPInputStream(content, GZIP_BUFFER_BYTES), GZIP_BUFFER_BYTES);
            }
            if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
                content.skipNBytes(3);
            }
            return content;
        } catch (IOException notReadable) {
            raw.close();
            throw notReadable;
        }
    }

    /** Decides {@link PostFormat#AUTO} by the first bytes, which stay unread. */
    static PostFormat formatOf(BufferedInputStream content) throws IOException {
        content.mark(PEEKED_BYTES);
        int b = content.read();
        for (int read = 1; Character.isWhitespace(b) && read < PEEKED_BYTES; read++) {
            b = content.read();
        }
        content.reset();
        return b == '{' ? PostFormat.JSONL : PostFormat.CSV;
    }

    private static boolean startsWith(BufferedInputStream content, int... magic) throws IOException {
        content.mark(magic.length);
        byte[] first = content.readNBytes(magic.length);
        content.reset();
        boolean same = first.length == magic.length;
        for (int i = 0; same && i < magic.length; i++) {
            same = (first[i] & 0xFF) == magic[i];
        }
        return same;
    }
}
