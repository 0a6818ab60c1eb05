package io.groundswell.bench.contest;

/**
 * Finds a few fields of a PostEvent by scanning its bytes, without making anything of those in between. Knows the order
 * of fields in {@code PostEvent.avsc}, as the load writes it, and reads no other version. Not thread-safe.
 */
final class PostScan {
    private static final int HEADER_BYTES = 5;

    private byte[] bytes = {};
    private int at;
    private long createdMs;
    private int authorFrom;
    private int authorTo;
    private int textEnd;
    private int tagFrom;

    /** Begins with a record in Confluent's wire format. */
    void begin(byte[] record) {
        bytes = record;
        at = HEADER_BYTES;
        number(); // kind
        skip(); // postId
        author();
        createdMs = number();
        optionalNumber(); // occurredAt
        optionalNumber(); // removal
        int length = (int) number();
        textEnd = at + length;
    }

    /** Goes to the next tag of the text, which then lies between {@link #tagFrom} and {@link #tagTo}. */
    boolean nextTag() {
        int next = at;
        while (next < textEnd && bytes[next] != '#') {
            next++;
        }
        tagFrom = Math.min(next + 1, textEnd);
        next = tagFrom;
        while (next < textEnd && isOfTag(bytes[next])) {
            next++;
        }
        at = next;
        return next > tagFrom;
    }

    byte[] bytes() {
        return bytes;
    }

    long createdMs() {
        return createdMs;
    }

    int authorFrom() {
        return authorFrom;
    }

    int authorTo() {
        return authorTo;
    }

    int tagFrom() {
        return tagFrom;
    }

    int tagTo() {
        return at;
    }

    /** ASCII letters, digits and underscores, and whatever is not ASCII. */
    static boolean isOfTag(int unit) {
        return unit < 0 || unit >= 0x80 || isLetter(unit | 0x20) || (unit >= '0' && unit <= '9') || unit == '_';
    }

    private static boolean isLetter(int lowerCase) {
        return lowerCase >= 'a' && lowerCase <= 'z';
    }

    private void author() {
        authorFrom = 0;
        authorTo = 0;
        if (number() == 0) {
            return;
        }
        int length = (int) number();
        authorFrom = at;
        at += length;
        authorTo = at;
        optionalNumber(); // joinedAt
        if (number() == 1) {
            skip(); // region
        }
        for (long items = number(); items != 0; items = number()) { // languages
            for (long item = 0; item < items; item++) {
                skip();
            }
        }
        optionalNumber(); // cohort
    }

    private void skip() {
        int length = (int) number();
        at += length;
    }

    private void optionalNumber() {
        if (number() == 1) {
            number();
        }
    }

    private long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }
}
