package io.groundswell.stream.seen;

import io.groundswell.block.BearingCodec;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.Dictionary;
import io.groundswell.conduct.TextPrint;
import io.groundswell.conduct.Traits;
import io.groundswell.hashtag.Tag;
import io.groundswell.welcome.Bearing;
import java.util.List;
import java.util.function.ToIntFunction;

/** Writes {@link SeenChunk}s, one after the other, in the same room. Not thread-safe. */
final class SeenChunkWriter {
    private final Dictionary strings = new Dictionary();
    private final ToIntFunction<String> numbers = strings::numberOf;
    private final ByteWriter keys = new ByteWriter(PostsSeen.POSTS_PER_CHUNK * SeenChunk.KEY_BYTES);
    private final ByteWriter rows = new ByteWriter(8_192);

    byte[] write(List<SeenPost> posts) {
        strings.clear();
        keys.clear();
        rows.clear();
        long newestMs = Long.MIN_VALUE;
        long createdMs = 0;
        for (SeenPost post : posts) {
            keys.putLong(post.key().high()).putLong(post.key().low());
            writeRow(post, createdMs);
            createdMs = post.createdMs();
            newestMs = Math.max(newestMs, createdMs);
        }
        ByteWriter chunk = new ByteWriter(SeenChunk.HEADER_BYTES + keys.size() + strings.byteSize() + rows.size())
                .put(SeenChunk.VERSION)
                .putLong(newestMs)
                .putFixed(posts.size())
                .putAll(keys);
        strings.writeTo(chunk);
        return chunk.putAll(rows).toBytes();
    }

    private void writeRow(SeenPost post, long createdBeforeMs) {
        boolean otherwise = !post.counted().equals(post.tags());
        Traits traits = post.traits();
        boolean printed = traits.print() != TextPrint.NONE;
        boolean bears = !post.bearing().equals(Bearing.NONE);
        rows.put((post.removed() ? SeenChunk.REMOVED : 0)
                        | (otherwise ? SeenChunk.COUNTS_OTHERWISE : 0)
                        | (traits.repost() ? SeenChunk.REPOST : 0)
                        | (printed ? SeenChunk.PRINTED : 0)
                        | (bears ? SeenChunk.BEARS : 0)
                        | (traits.welcoming() ? SeenChunk.WELCOMING : 0)
                        | traits.age().ordinal() << SeenChunk.AGE_SHIFT)
                .putSigned(post.createdMs() - createdBeforeMs)
                .putSigned(post.lastEventMs() - post.createdMs())
                .putLong(post.author())
                .putVar(strings.ofOptional(post.language()))
                .putVar(strings.ofOptional(post.region()));
        if (printed) {
            rows.putFixed(traits.print());
        }
        writeTags(post.tags());
        if (otherwise) {
            writeTags(post.counted());
        }
        if (bears) {
            BearingCodec.write(rows, post.bearing(), numbers);
        }
    }

    private void writeTags(List<Tag> tags) {
        rows.putVar(tags.size());
        for (Tag tag : tags) {
            rows.putVar(strings.numberOf(tag.key())).putVar(strings.numberOf(tag.form()));
        }
    }
}
