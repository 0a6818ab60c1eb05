package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WirePathTest {

    @Test
    void whatIsWrittenIsRead() throws Exception {
        try (LoopbackRegistry server = LoopbackRegistry.plain()) {
            // Given a registry that knows the post's schema as 7

            server.at("/subjects/posts-value/versions", 200, "{\"id\":7}")
                    .at("/schemas/ids/7", 200, LaterPosts.answer(PostEvent.getClassSchema()));
            SchemaRegistry registry = new HttpSchemaRegistry(RegistrySettings.at(server.url()));
            AvroWireSerde<PostEvent> serde = new AvroWireSerde<>(registry, PostEvent.class, true);
            PostEvent post = PostEvent.newBuilder()
                    .setPostId("p1")
                    .setAuthor(Author.newBuilder().setId("a1").build())
                    .setCreatedAt(Instant.parse("2025-01-14T08:00:00Z"))
                    .setText("hello #欢迎TikTok难民")
                    .setHashtags(List.of("欢迎TikTok难民"))
                    .build();

            // When it is written and read, twice
            byte[] record = serde.serializer().serialize("posts", post);
            serde.serializer().serialize("posts", post);
            serde.deserializer().deserialize("posts", record);
            PostEvent read = serde.deserializer().deserialize("posts", record);

            // Then it is the same post, and the registry was asked once for each way
            assertThat(read).isEqualTo(post);
            assertThat(read.getKind()).isEqualTo(PostEventKind.PUBLISHED);
            assertThat(read.getType()).isEqualTo(PostType.ORIGINAL);
            assertThat(record).startsWith(0, 0, 0, 0, 7);
            assertThat(server.asked()).hasSize(2);
        }
    }
}
