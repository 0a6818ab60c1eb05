package io.groundswell.bench.load;

import io.groundswell.registry.AvroWireDeserializer;
import io.groundswell.registry.SchemaRegistry;
import io.groundswell.schema.PostEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The records of a load as everybody else reads them: by their schema, tags from the text. */
public final class ReadPosts {
    static final int SCHEMA_ID = 7;
    private static final Pattern TAG = Pattern.compile("#(\\S+)");
    private static final AvroWireDeserializer<PostEvent> DESERIALIZER =
            new AvroWireDeserializer<>(new OneSchema(), PostEvent.class);

    private ReadPosts() {}

    /** All events of a load. */
    public static Stream<PostEvent> of(LoadOptions options) {
        Load load = new Load(options, SCHEMA_ID);
        return LongStream.range(0, options.posts())
                .mapToObj(number -> read(load.record(number).value()));
    }

    static PostEvent read(byte[] value) {
        return Objects.requireNonNull(DESERIALIZER.deserialize("posts", value));
    }

    /** The tags of an event, in lower case. */
    public static List<String> tagsOf(PostEvent post) {
        Matcher matcher = TAG.matcher(post.getText());
        List<String> tags = new ArrayList<>();
        while (matcher.find()) {
            tags.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return tags;
    }

    /** A registry that knows PostEvent's schema under one number. */
    static final class OneSchema implements SchemaRegistry {
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
