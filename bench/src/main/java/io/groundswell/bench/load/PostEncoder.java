package io.groundswell.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes post events in Confluent's wire format, field by field in the order of {@code PostEvent.avsc}: a tenth of what
 * building the generated class and serializing it takes. Not thread-safe.
 */
final class PostEncoder {
    private static final int HEADER_BYTES = 5;
    private static final int PUBLISHED = 0;
    private static final int REMOVED = 2;
    private static final int BY_AUTHOR = 0;
    private static final int ORIGINAL = 0;
    private static final int REPLY = 1;
    private static final int REPOST = 2;
    private static final int NULL = 0;
    private static final int PRESENT = 1;
    private static final int END_OF_ARRAY = 0;
    private static final long TEN_YEARS_MS = 3_650L * 24 * 3_600_000;
    private static final int POST_DIGITS = 15;
    private static final int AUTHOR_DIGITS = 11;
    private static final byte[] DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SOURCE = "twitter".getBytes(StandardCharsets.US_ASCII);

    private final byte[] header;
    private final long seed;
    private final AvroBytes out = new AvroBytes();
    private byte[] language = {};

    PostEncoder(int schemaId, long seed) {
        this.header =
                ByteBuffer.allocate(HEADER_BYTES).put((byte) 0).putInt(schemaId).array();
        this.seed = seed;
    }

    /** Begins a post with all that stands before its text. */
    void begin(long number, int author, long joinedMs, long createdMs, Tongue tongue, byte @Nullable [] region) {
        begin(PUBLISHED, number);
        out.number(PRESENT).string(authorId(author));
        out.number(PRESENT).number(joinedMs); // joinedAt
        optional(region);
        out.number(1).string(tongue.language()).number(END_OF_ARRAY); // languages
        out.number(NULL); // cohort
        out.number(createdMs).number(NULL).number(NULL); // createdAt, occurredAt, removal
        language = tongue.language();
    }

    byte[] original(AvroBytes text, byte @Nullable [] region) {
        content(text, region);
        return out.number(ORIGINAL).number(NULL).number(END_OF_ARRAY).toArray(); // type, inReplyTo, coHosts
    }

    byte[] repost(AvroBytes text, byte @Nullable [] region, long of, int ofAuthor) {
        return referring(REPOST, text, region, of, ofAuthor);
    }

    byte[] answer(AvroBytes text, byte @Nullable [] region, long to, int toAuthor) {
        return referring(REPLY, text, region, to, toAuthor);
    }

    private byte[] referring(int type, AvroBytes text, byte @Nullable [] region, long of, int ofAuthor) {
        content(text, region);
        out.number(type).number(PRESENT).string(postId(of)).number(PRESENT).string(authorId(ofAuthor));
        return out.number(END_OF_ARRAY).toArray(); // coHosts
    }

    byte[] removed(long number, long createdMs, long removedMs) {
        begin(REMOVED, number);
        out.number(NULL).number(createdMs).number(PRESENT).number(removedMs); // author, createdAt, occurredAt
        out.number(PRESENT).number(BY_AUTHOR); // removal
        out.number(0).number(END_OF_ARRAY); // text, hashtags
        out.number(NULL).number(NULL).number(PRESENT).string(SOURCE); // language, region, source
        return out.number(ORIGINAL).number(NULL).number(END_OF_ARRAY).toArray(); // type, inReplyTo, coHosts
    }

    /** A post's id in UTF-8; no two numbers have the same. */
    byte[] postId(long number) {
        return name('p', Draws.mix(number ^ Draws.mix(seed)), POST_DIGITS);
    }

    private void begin(int kind, long number) {
        out.clear();
        out.raw(header).number(kind).string(postId(number));
    }

    private void content(AvroBytes text, byte @Nullable [] region) {
        out.string(text).number(END_OF_ARRAY); // text, hashtags
        out.number(PRESENT).string(language);
        optional(region);
        out.number(PRESENT).string(SOURCE);
    }

    private static byte[] authorId(int author) {
        return name('a', Draws.mix(author + 1L) >>> 8, AUTHOR_DIGITS);
    }

    /** Some time in the ten years before the load. */
    static long joinedMs(int author) {
        return joinedMs(author, TEN_YEARS_MS);
    }

    /** Some time before the load. */
    static long joinedMs(int author, long atMostMsBefore) {
        return LoadOptions.START.toEpochMilli() - Long.remainderUnsigned(Draws.mix(author + 1L), atMostMsBefore);
    }

    private void optional(byte @Nullable [] text) {
        if (text == null) {
            out.number(NULL);
        } else {
            out.number(PRESENT).string(text);
        }
    }

    private static byte[] name(char first, long bits, int digits) {
        byte[] name = new byte[1 + digits];
        name[0] = (byte) first;
        long rest = bits;
        for (int i = digits; i > 0; i--) {
            name[i] = DIGITS[(int) Long.remainderUnsigned(rest, DIGITS.length)];
            rest = Long.divideUnsigned(rest, DIGITS.length);
        }
        return name;
    }
}
