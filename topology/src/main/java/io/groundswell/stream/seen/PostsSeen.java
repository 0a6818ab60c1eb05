package io.groundswell.stream.seen;

import io.groundswell.stream.step.PostKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one source partition that can still be repeated, edited or removed. The store {@code posts-seen} holds
 * them in chunks, written once before a commit; an index in memory says in which chunk a post may be. So a new post touches no
 * store; what repeats, edits or removes one reads its chunk.
 *
 * <p>A later version of a post stands in a later chunk and takes over its place in the index.
 */
public final class PostsSeen {
    static final int POSTS_PER_CHUNK = 256;

    private static final long NOWHERE = -1;

    private final WrittenChunks written;
    private final PostIndex index = new PostIndex();
    private final List<SeenPost> pending = new ArrayList<>(POSTS_PER_CHUNK);
    private final SeenChunkWriter writer = new SeenChunkWriter();
    private long nextChunk;

    /** Takes over what the store holds. O(posts held). */
    public PostsSeen(KeyValueStore<Bytes, byte[]> store) {
        this.written = new WrittenChunks(store);
        written.load(this::addWritten);
    }

    /** How many posts are remembered. */
    public int size() {
        return index.size();
    }

    /** Whether a post is remembered, removed ones among them. */
    public boolean contains(PostKey key) {
        return chunkOf(key) != NOWHERE;
    }

    /** What is remembered of a post, or null. */
    public @Nullable SeenPost find(PostKey key) {
        long chunk = chunkOf(key);
        if (chunk == NOWHERE) {
            return null;
        }
        int row = rowIn(chunk, key);
        return chunk == nextChunk ? pending.get(row) : SeenChunk.decode(written.get(chunk), row);
    }

    /** Remembers a post that is not known yet. */
    public void add(SeenPost post) {
        beginChunkIfFull();
        index.add(post.key(), nextChunk);
        pending.add(post);
    }

    /** Remembers a post, or its newer version. */
    public void put(SeenPost post) {
        beginChunkIfFull();
        long before = chunkOf(post.key());
        if (before != nextChunk) {
            move(post.key(), before, nextChunk);
        }
        pending.add(post);
    }

    /** Makes what was put part of the store, and so of the commit. */
    public void writeDown() {
        if (!pending.isEmpty()) {
            written.put(nextChunk, writer.write(pending));
            pending.clear();
            nextChunk++;
        }
    }

    private void beginChunkIfFull() {
        if (pending.size() == POSTS_PER_CHUNK) {
            writeDown();
        }
    }

    /**
     * Forgets chunks all of whose posts were created before a time, the oldest first and none behind one that stays:
     * else an older version of a post could outlive the newer one.
     */
    public void forgetBefore(long createdMs) {
        OptionalLong old = written.firstBefore(createdMs);
        while (old.isPresent()) {
            forget(old.getAsLong());
            old = written.firstBefore(createdMs);
        }
    }

    /** Sees every post as it counts now; may put newer versions of what it sees. O(posts held). */
    public void forEachCounting(Consumer<SeenPost> visitor) {
        writeDown();
        written.numbers().forEach(chunk -> visit(chunk, visitor));
    }

    private void visit(long chunk, Consumer<SeenPost> visitor) {
        List<SeenPost> posts = SeenChunk.decode(written.get(chunk));
        for (int row = 0; row < posts.size(); row++) {
            SeenPost post = posts.get(row);
            if (!post.removed() && chunkOf(post.key()) == chunk && rowIn(chunk, post.key()) == row) {
                visitor.accept(post);
            }
        }
    }

    private void forget(long chunk) {
        byte[] bytes = written.get(chunk);
        for (int row = 0; row < SeenChunk.size(bytes); row++) {
            index.remove(SeenChunk.key(bytes, row), chunk);
        }
        written.delete(chunk);
    }

    /** Takes over a chunk that is newer than all before. It may hold several versions of a post. */
    private void addWritten(byte[] bytes, long chunk) {
        Set<PostKey> added = new HashSet<>();
        for (int row = 0; row < SeenChunk.size(bytes); row++) {
            PostKey key = SeenChunk.key(bytes, row);
            if (added.add(key)) {
                move(key, chunkBefore(chunk, key), chunk);
            }
        }
        nextChunk = chunk + 1;
    }

    private void move(PostKey key, long from, long to) {
        if (from != NOWHERE) {
            index.remove(key, from);
        }
        index.add(key, to);
    }

    /** The chunk that holds the post's newest version, or {@link #NOWHERE}. Reads no chunk for a post that is new. */
    private long chunkOf(PostKey key) {
        return chunkBefore(nextChunk + 1, key);
    }

    private long chunkBefore(long end, PostKey key) {
        for (long chunk : index.chunksOf(key)) {
            if (chunk < end && rowIn(chunk, key) >= 0) {
                return chunk;
            }
        }
        return NOWHERE;
    }

    /** The row of the post's newest version in a chunk, or less than 0. */
    private int rowIn(long chunk, PostKey key) {
        if (chunk != nextChunk) {
            return SeenChunk.rowOf(key, written.get(chunk));
        }
        int row = pending.size() - 1;
        while (row >= 0 && !pending.get(row).key().equals(key)) {
            row--;
        }
        return row;
    }
}
