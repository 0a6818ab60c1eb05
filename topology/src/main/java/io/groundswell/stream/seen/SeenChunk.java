package io.groundswell.stream.seen;

import io.groundswell.block.BearingCodec;
import io.groundswell.block.ByteReader;
import io.groundswell.conduct.AccountAge;
import io.groundswell.conduct.TextPrint;
import io.groundswell.conduct.Traits;
import io.groundswell.hashtag.Tag;
import io.groundswell.stream.step.PostKey;
import io.groundswell.welcome.Bearing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some posts in bytes: their keys in a table, so that a chunk can be indexed without being read; the strings they share,
 * each once; and a row a post of some 20 bytes beside its key. Reading one post is O(rows before it).
 *
 * <pre>
 *   version (1)  newest creation (8)  posts (4)  keys (16 each)  strings  rows
 * </pre>
 */
final class SeenChunk {
    static final int VERSION = 5;
    static final int HEADER_BYTES = 1 + Long.BYTES + Integer.BYTES;
    static final int KEY_BYTES = 2 * Long.BYTES;
    static final int REMOVED = 1;
    static final int COUNTS_OTHERWISE = 2;
    static final int REPOST = 4;
    static final int PRINTED = 8;
    static final int BEARS = 16;
    static final int WELCOMING = 32;
    static final int AGE_SHIFT = 6;
    private static final AccountAge[] AGES = AccountAge.values();

    private SeenChunk() {}

    static byte[] encode(List<SeenPost> posts) {
        return new SeenChunkWriter().write(posts);
    }

    /** How many posts a chunk holds. */
    static int size(byte[] chunk) {
        if (chunk[0] != VERSION) {
            throw new IllegalArgumentException("chunk of seen posts has format version " + chunk[0]
                    + ", but this build reads version " + VERSION + " only: reset, and count again");
        }
        return ByteBuffer.wrap(chunk).getInt(1 + Long.BYTES);
    }

    /** When the newest of its posts was written. */
    static long newestMs(byte[] chunk) {
        return ByteBuffer.wrap(chunk).getLong(1);
    }

    static PostKey key(byte[] chunk, int row) {
        ByteBuffer bytes = ByteBuffer.wrap(chunk);
        int at = HEADER_BYTES + row * KEY_BYTES;
        return new PostKey(bytes.getLong(at), bytes.getLong(at + Long.BYTES));
    }

    /** The last row of a post, or less than 0. O(rows). */
    static int rowOf(PostKey key, byte[] chunk) {
        ByteBuffer bytes = ByteBuffer.wrap(chunk);
        int row = size(chunk) - 1;
        for (int at = HEADER_BYTES + row * KEY_BYTES; row >= 0; row--, at -= KEY_BYTES) {
            if (bytes.getLong(at + Long.BYTES) == key.low() && bytes.getLong(at) == key.high()) {
                break;
            }
        }
        return row;
    }

    static SeenPost decode(byte[] chunk, int row) {
        return decode(chunk).get(row);
    }

    static List<SeenPost> decode(byte[] chunk) {
        int size = size(chunk);
        ByteReader reader = new ByteReader(chunk).skip(HEADER_BYTES + size * KEY_BYTES);
        String[] strings = new String[reader.getInt()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = reader.getString();
        }
        List<SeenPost> posts = new ArrayList<>(size);
        long createdMs = 0;
        for (int row = 0; row < size; row++) {
            SeenPost post = readRow(reader, key(chunk, row), createdMs, strings);
            createdMs = post.createdMs();
            posts.add(post);
        }
        return posts;
    }

    private static SeenPost readRow(ByteReader row, PostKey key, long createdBeforeMs, String[] strings) {
        int flags = row.get();
        long createdMs = createdBeforeMs + row.getSigned();
        long lastEventMs = createdMs + row.getSigned();
        long author = row.getLong();
        String language = optional(row.getInt(), strings);
        String region = optional(row.getInt(), strings);
        int print = (flags & PRINTED) == 0 ? TextPrint.NONE : row.getFixed();
        Traits traits = new Traits(print, (flags & REPOST) != 0, AGES[flags >> AGE_SHIFT], (flags & WELCOMING) != 0);
        List<Tag> tags = readTags(row, strings);
        List<Tag> counted = (flags & COUNTS_OTHERWISE) == 0 ? tags : readTags(row, strings);
        Bearing bearing = (flags & BEARS) == 0 ? Bearing.NONE : BearingCodec.read(row, number -> strings[number]);
        boolean removed = (flags & REMOVED) != 0;
        return new SeenPost(
                key, removed, createdMs, lastEventMs, author, language, region, traits, tags, counted, bearing);
    }

    private static List<Tag> readTags(ByteReader row, String[] strings) {
        int count = row.getInt();
        List<Tag> tags = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tags.add(new Tag(strings[row.getInt()], strings[row.getInt()]));
        }
        return tags;
    }

    private static @Nullable String optional(int number, String[] strings) {
        return number == 0 ? null : strings[number - 1];
    }
}
