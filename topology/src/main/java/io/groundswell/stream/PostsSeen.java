package io.groundswell.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one source partition that can still be repeated, edited or removed. The store {@code posts-seen} holds
 * them in chunks, written once before a commit; an index in memory says whether and where a post is there. So telling a
 * new post from a repeated one touches no store, and only edits and removals read it.
 *
 * <p>A later version of a post stands in a later chunk and takes over its place in the index.
 */
final class PostsSeen {
    static final int POSTS_PER_CHUNK = 256;

    private static final int ROW_BITS = 8;

    private final KeyValueStore<Bytes, byte[]> store;
    private final PostIndex index = new PostIndex();
    private final TreeMap<Long, Long> newestOfChunk = new TreeMap<>();
    private final List<SeenPost> pending = new ArrayList<>();
    private long nextChunk;

    /** Takes over what the store holds. O(posts held). */
    PostsSeen(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<Bytes, byte[]> chunks = store.all()) {
            while (chunks.hasNext()) {
                KeyValue<Bytes, byte[]> chunk = chunks.next();
                nextChunk = numberOf(chunk.key);
                addWritten(chunk.value);
                nextChunk++;
            }
        }
    }

    boolean contains(PostKey key) {
        return index.placeOf(key) != PostIndex.NOWHERE;
    }

    @Nullable SeenPost find(PostKey key) {
        long place = index.placeOf(key);
        if (place == PostIndex.NOWHERE) {
            return null;
        }
        long chunk = place >>> ROW_BITS;
        int row = rowOf(place);
        if (chunk == nextChunk) {
            return pending.get(row);
        }
        return SeenChunk.decode(store.get(keyOf(chunk)), row);
    }

    /** Remembers a post, or its newer version. */
    void put(SeenPost post) {
        if (pending.size() == POSTS_PER_CHUNK) {
            writeDown();
        }
        index.put(post.key(), nextChunk << ROW_BITS | pending.size());
        pending.add(post);
    }

    /** Makes what was put part of the store, and so of the commit. */
    void writeDown() {
        if (!pending.isEmpty()) {
            byte[] chunk = SeenChunk.encode(pending);
            store.put(keyOf(nextChunk), chunk);
            newestOfChunk.put(nextChunk, SeenChunk.newestMs(chunk));
            pending.clear();
            nextChunk++;
        }
    }

    /**
     * Forgets chunks all of whose posts were created before a time, the oldest first and none behind one that stays:
     * else an older version of a post could outlive the newer one.
     */
    void forgetBefore(long createdMs) {
        while (!newestOfChunk.isEmpty() && newestOfChunk.firstEntry().getValue() < createdMs) {
            forget(newestOfChunk.pollFirstEntry().getKey());
        }
    }

    /** Sees every post as it counts now; may put newer versions of what it sees. O(posts held). */
    void forEachCounting(Consumer<SeenPost> visitor) {
        writeDown();
        long end = nextChunk;
        for (Map.Entry<Long, Long> chunk : List.copyOf(newestOfChunk.entrySet())) {
            if (chunk.getKey() < end) {
                visit(chunk.getKey(), visitor);
            }
        }
    }

    private void visit(long chunk, Consumer<SeenPost> visitor) {
        List<SeenPost> posts = SeenChunk.decode(store.get(keyOf(chunk)));
        for (int row = 0; row < posts.size(); row++) {
            SeenPost post = posts.get(row);
            if (index.placeOf(post.key()) == (chunk << ROW_BITS | row) && !post.removed()) {
                visitor.accept(post);
            }
        }
    }

    private void forget(long chunk) {
        byte[] bytes = store.get(keyOf(chunk));
        for (int row = 0; row < SeenChunk.size(bytes); row++) {
            PostKey key = SeenChunk.key(bytes, row);
            if (index.placeOf(key) == (chunk << ROW_BITS | row)) {
                index.remove(key);
            }
        }
        store.delete(keyOf(chunk));
    }

    private void addWritten(byte[] chunk) {
        for (int row = 0; row < SeenChunk.size(chunk); row++) {
            index.put(SeenChunk.key(chunk, row), nextChunk << ROW_BITS | row);
        }
        newestOfChunk.put(nextChunk, SeenChunk.newestMs(chunk));
    }

    private static int rowOf(long place) {
        return (int) place & (POSTS_PER_CHUNK - 1);
    }

    private static Bytes keyOf(long chunk) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(chunk).array());
    }

    private static long numberOf(Bytes key) {
        return ByteBuffer.wrap(key.get()).getLong();
    }
}
