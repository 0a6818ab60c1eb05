package io.groundswell.bench.contest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** The fifty most used tags of a minute, whose counts only grow. Immutable. */
record TopFifty(Map<String, Long> posts) {
    static final TopFifty NONE = new TopFifty(Map.of());

    private static final int SIZE = 50;

    TopFifty {
        posts = Map.copyOf(posts);
    }

    /** With a tag's new count, if that is among the fifty. */
    TopFifty with(TagCount count) {
        Map<String, Long> more = new HashMap<>(posts);
        more.put(count.tag(), count.posts());
        if (more.size() <= SIZE) {
            return new TopFifty(more);
        }
        return new TopFifty(more.entrySet().stream()
                .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
                .sorted(TagCount.MOST_FIRST)
                .limit(SIZE)
                .collect(Collectors.toMap(TagCount::tag, TagCount::posts)));
    }

    static Serde<TopFifty> serde() {
        return Serdes.serdeFrom((topic, top) -> top == null ? null : write(top), (topic, bytes) -> read(bytes));
    }

    static Serde<TagCount> countSerde() {
        return Serdes.serdeFrom(
                (topic, count) -> write(new TopFifty(Map.of(count.tag(), count.posts()))),
                (topic, bytes) -> read(bytes).posts().entrySet().stream()
                        .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
                        .findFirst()
                        .orElseThrow());
    }

    private static byte[] write(TopFifty top) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(top.posts.size());
            for (Map.Entry<String, Long> entry : top.posts.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeLong(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written to", impossible);
        }
        return bytes.toByteArray();
    }

    private static TopFifty read(byte @Nullable [] bytes) {
        Map<String, Long> posts = new HashMap<>();
        if (bytes != null) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            try {
                for (int left = in.readInt(); left > 0; left--) {
                    posts.put(in.readUTF(), in.readLong());
                }
            } catch (IOException broken) {
                throw new UncheckedIOException("these bytes are no top fifty", broken);
            }
        }
        return new TopFifty(posts);
    }
}
