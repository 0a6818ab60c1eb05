package io.groundswell.bench.hot;

import io.groundswell.bench.load.Load;
import io.groundswell.bench.load.LoadOptions;
import io.groundswell.hashtag.CanonicalKey;
import io.groundswell.hashtag.HashtagRule;
import io.groundswell.hashtag.HashtagRules;
import io.groundswell.registry.AvroWireDeserializer;
import io.groundswell.registry.SchemaRegistry;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.tally.Mention;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** Posts of the standard load, as the stages of the pipeline see them. */
public final class Sample {
    private static final int SCHEMA_ID = 1;

    private Sample() {}

    /** The first records' values. */
    public static List<byte[]> records(int posts) {
        Load load = new Load(LoadOptions.standard(), SCHEMA_ID);
        return LongStream.range(0, posts)
                .mapToObj(number -> load.record(number).value())
                .toList();
    }

    /** The same, decoded. */
    public static List<PostEvent> posts(int posts) {
        AvroWireDeserializer<PostEvent> decoder = decoder();
        return records(posts).stream()
                .map(value -> Objects.requireNonNull(decoder.deserialize("posts", value)))
                .toList();
    }

    /** The forms in which the posts write their tags. */
    public static List<String> forms(int posts) {
        HashtagRule rule = HashtagRules.named("twitter");
        return posts(posts).stream()
                .flatMap(post -> rule.find(post.getText()).stream())
                .toList();
    }

    /** What the posts mention. */
    public static List<Mention> mentions(int posts) {
        HashtagRule rule = HashtagRules.named("twitter");
        return posts(posts).stream().flatMap(post -> mentions(post, rule)).toList();
    }

    /** A decoder beside a registry that knows the one schema. */
    public static AvroWireDeserializer<PostEvent> decoder() {
        return new AvroWireDeserializer<>(new OneSchema(), PostEvent.class);
    }

    private static Stream<Mention> mentions(PostEvent post, HashtagRule rule) {
        Author author = Objects.requireNonNull(post.getAuthor());
        int minute = TimeBuckets.minuteOf(post.getCreatedAt().toEpochMilli());
        return rule.find(post.getText()).stream()
                .map(form -> new Mention(
                        CanonicalKey.of(form).orElseThrow(),
                        form,
                        author.getId().hashCode() * 0x9E37_79B9_7F4A_7C15L,
                        minute,
                        post.getLanguage(),
                        post.getRegion()));
    }

    private static final class OneSchema implements SchemaRegistry {
        @Override
        public int register(String subject, Schema schema) {
            return SCHEMA_ID;
        }

        @Override
        public int lookup(String subject, Schema schema) {
            return SCHEMA_ID;
        }

        @Override
        public Schema byId(int id) {
            return PostEvent.getClassSchema();
        }
    }
}
