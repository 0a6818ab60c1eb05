package io.groundswell.stream.campaign;

import io.groundswell.block.CampaignOp;
import io.groundswell.block.CampaignPostCodec;
import io.groundswell.welcome.CampaignPost;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The posts that concern campaigns, by author: a row a post, so that an author who writes without end makes no row without
 * end. Reading an author O(posts of the author).
 */
final class AuthorPosts {
    private static final BytesSerializer KEYS = new BytesSerializer();

    private final KeyValueStore<Bytes, byte[]> store;

    AuthorPosts(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    List<CampaignPost> of(long author) {
        List<CampaignPost> posts = new ArrayList<>();
        byte[] prefix = ByteBuffer.allocate(Long.BYTES).putLong(author).array();
        try (KeyValueIterator<Bytes, byte[]> rows = store.prefixScan(Bytes.wrap(prefix), KEYS)) {
            while (rows.hasNext()) {
                posts.add(CampaignPostCodec.decode(rows.next().value));
            }
        }
        return posts;
    }

    boolean holds(CampaignPost post) {
        return store.get(keyOf(post)) != null;
    }

    /** Keeps a post as it is now, or lets go of one that concerns nobody any more. */
    void put(CampaignOp op) {
        if (op.concerns()) {
            store.put(keyOf(op.post()), CampaignPostCodec.encode(op.post()));
        } else {
            delete(op.post());
        }
    }

    void delete(CampaignPost post) {
        store.delete(keyOf(post));
    }

    /** Sees every author with the posts; may delete what it sees. O(posts). */
    void forEachAuthor(BiConsumer<Long, List<CampaignPost>> visitor) {
        List<CampaignPost> ofOne = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                CampaignPost post = CampaignPostCodec.decode(row.value);
                if (!ofOne.isEmpty() && ofOne.get(0).author() != post.author()) {
                    visitor.accept(ofOne.get(0).author(), List.copyOf(ofOne));
                    ofOne.clear();
                }
                ofOne.add(post);
            }
        }
        if (!ofOne.isEmpty()) {
            visitor.accept(ofOne.get(0).author(), List.copyOf(ofOne));
        }
    }

    private static Bytes keyOf(CampaignPost post) {
        return Bytes.wrap(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(post.author())
                .putLong(post.post())
                .array());
    }
}
