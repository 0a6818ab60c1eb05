package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.groundswell.schema.PostEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.junit.jupiter.api.RepeatedTest;

class ParallelReadingTest {

    private static final int THREADS = 8;
    private static final int VERSIONS = 40;
    private static final long SEED = 1;

    @RepeatedTest(5)
    void threadsThatMeetManyVersionsAtOnceReadThemAlike() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (LoopbackRegistry server = LoopbackRegistry.plain()) {
            // Given one record of each of many versions of the post's schema
            List<byte[]> records = new ArrayList<>();
            for (int id = 1; id <= VERSIONS; id++) {
                Schema version = LaterPosts.with("extra" + id, "\"long\"");
                server.at(
                        "/schemas/ids/" + id,
                        200,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("schema", version.toString())
                                .toString());
                records.addAll(WrittenBinary.random(id, version, 1, SEED));
            }
            AvroWireDeserializer<PostEvent> shared = reader(server);

            // When all threads read all of them through one deserializer, beginning together
            CyclicBarrier together = new CyclicBarrier(THREADS);
            Callable<List<PostEvent>> readAll = () -> {
                together.await();
                return readAll(shared, records);
            };
            List<Future<List<PostEvent>>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(readAll));
            }

            // Then each has read what one thread alone reads
            List<PostEvent> alone = readAll(reader(server), records);
            for (Future<List<PostEvent>> result : results) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static AvroWireDeserializer<PostEvent> reader(LoopbackRegistry server) {
        return new AvroWireDeserializer<>(new HttpSchemaRegistry(RegistrySettings.at(server.url())), PostEvent.class);
    }

    private static List<PostEvent> readAll(AvroWireDeserializer<PostEvent> reader, List<byte[]> records) {
        List<PostEvent> posts = new ArrayList<>();
        for (byte[] record : records) {
            PostEvent post = reader.deserialize("posts", record);
            if (post != null) {
                posts.add(post);
            }
        }
        return posts;
    }
}
