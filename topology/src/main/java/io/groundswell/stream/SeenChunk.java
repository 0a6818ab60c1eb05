package io.groundswell.stream;

import io.groundswell.hashtag.Tag;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some posts in bytes, one after the other behind a table of their offsets, so that one of them can be read without the
 * others.
 */
final class SeenChunk {
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 1 + Integer.BYTES;

    private SeenChunk() {}

    static byte[] encode(List<SeenPost> posts) {
        List<byte[]> rows = posts.stream().map(SeenChunk::encodeRow).toList();
        int size = HEADER_BYTES + posts.size() * Integer.BYTES;
        for (byte[] row : rows) {
            size += row.length;
        }
        ByteBuffer chunk = ByteBuffer.allocate(size).put((byte) VERSION).putInt(rows.size());
        int offset = HEADER_BYTES + rows.size() * Integer.BYTES;
        for (byte[] row : rows) {
            chunk.putInt(offset);
            offset += row.length;
        }
        rows.forEach(chunk::put);
        return chunk.array();
    }

    static int size(byte[] chunk) {
        ByteBuffer header = ByteBuffer.wrap(chunk);
        if (header.get() != VERSION) {
            throw new IllegalArgumentException("chunk of seen posts has format version " + chunk[0]
                    + ", but this build reads version " + VERSION + " only");
        }
        return header.getInt();
    }

    static SeenPost decode(byte[] chunk, int row) {
        int table = HEADER_BYTES + row * Integer.BYTES;
        int start = ByteBuffer.wrap(chunk).getInt(table);
        return decodeRow(new ByteReader(Arrays.copyOfRange(chunk, start, chunk.length)));
    }

    private static byte[] encodeRow(SeenPost post) {
        ByteWriter writer = new ByteWriter(64)
                .putLong(post.key().high())
                .putLong(post.key().low())
                .put((post.removed() ? 1 : 0) | (post.counted().equals(post.tags()) ? 0 : 2))
                .putLong(post.createdMs())
                .putSigned(post.lastEventMs() - post.createdMs())
                .putLong(post.author())
                .putOptional(post.language())
                .putOptional(post.region());
        putTags(writer, post.tags());
        if (!post.counted().equals(post.tags())) {
            putTags(writer, post.counted());
        }
        return writer.toBytes();
    }

    private static SeenPost decodeRow(ByteReader reader) {
        PostKey key = new PostKey(reader.getLong(), reader.getLong());
        int flags = reader.get();
        long createdMs = reader.getLong();
        long lastEventMs = createdMs + reader.getSigned();
        long author = reader.getLong();
        String language = reader.getOptional();
        String region = reader.getOptional();
        List<Tag> tags = getTags(reader);
        List<Tag> counted = (flags & 2) == 0 ? tags : getTags(reader);
        return new SeenPost(key, (flags & 1) == 1, createdMs, lastEventMs, author, language, region, tags, counted);
    }

    private static void putTags(ByteWriter writer, List<Tag> tags) {
        writer.putVar(tags.size());
        for (Tag tag : tags) {
            writer.putString(tag.key()).putString(tag.form());
        }
    }

    private static List<Tag> getTags(ByteReader reader) {
        int count = reader.getInt();
        List<Tag> tags = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tags.add(new Tag(reader.getString(), reader.getString()));
        }
        return tags;
    }
}
