package io.groundswell.feed;

import io.groundswell.schema.PostEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** A post in bytes, about a third of what it takes as objects, and the time it is sorted by. */
final class PackedPost {

    private final long timeMs;
    private final byte[] bytes;

    private PackedPost(long timeMs, byte[] bytes) {
        this.timeMs = timeMs;
        this.bytes = bytes;
    }

    static PackedPost pack(FeedPost post, PostOrder order) throws IOException {
        var packed = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(packed)) {
            out.writeUTF(post.readAt().input());
            out.writeLong(post.readAt().line());
            out.writeBoolean(post.harvestedAtMs().isPresent());
            out.writeLong(post.harvestedAtMs().orElse(0));
            ByteBuffer event = post.event().toByteBuffer();
            out.write(event.array(), event.arrayOffset() + event.position(), event.remaining());
        }
        return new PackedPost(order.timeMs(post), packed.toByteArray());
    }

    FeedPost unpack() throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            LineRef readAt = new LineRef(in.readUTF(), in.readLong());
            boolean harvested = in.readBoolean();
            long harvestedAtMs = in.readLong();
            PostEvent event = PostEvent.fromByteBuffer(ByteBuffer.wrap(in.readAllBytes()));
            return new FeedPost(event, harvested ? OptionalLong.of(harvestedAtMs) : OptionalLong.empty(), readAt);
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeLong(timeMs);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static PackedPost readFrom(DataInputStream in) throws IOException {
        long timeMs = in.readLong();
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new PackedPost(timeMs, bytes);
    }

    long timeMs() {
        return timeMs;
    }

    int size() {
        return bytes.length;
    }
}
