package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.PostEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.junit.jupiter.api.RepeatedTest;

class ParallelReadingTest {

    private static final int THREADS = 8;
    private static final int VERSIONS = 100;
    private static final long SEED = 1;

    @RepeatedTest(3)
    void threadsThatMeetManyVersionsAtOnceReadThemAlike() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (LoopbackRegistry server = LoopbackRegistry.plain()) {
            // Given one record of each of many versions of the post's schema, all of them fetched already
            SchemaRegistry registry = new HttpSchemaRegistry(RegistrySettings.at(server.url()));
            List<byte[]> records = new ArrayList<>();
            for (int id = 1; id <= VERSIONS; id++) {
                Schema version = LaterPosts.with("extra" + id, "\"long\"");
                server.at("/schemas/ids/" + id, 200, LaterPosts.answer(version));
                registry.byId(id);
                records.addAll(WrittenBinary.random(id, version, 1, SEED));
            }
            AvroWireDeserializer<PostEvent> shared = new AvroWireDeserializer<>(registry, PostEvent.class);

            // When all threads read all of them through one deserializer, each record together
            CyclicBarrier together = new CyclicBarrier(THREADS);
            Callable<List<PostEvent>> readAll = () -> readAll(shared, records, together);
            List<Future<List<PostEvent>>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(readAll));
            }

            // Then each has read what one thread alone reads
            List<PostEvent> alone =
                    readAll(new AvroWireDeserializer<>(registry, PostEvent.class), records, new CyclicBarrier(1));
            for (Future<List<PostEvent>> result : results) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<PostEvent> readAll(
            AvroWireDeserializer<PostEvent> reader, List<byte[]> records, CyclicBarrier together) throws Exception {
        List<PostEvent> posts = new ArrayList<>();
        for (byte[] record : records) {
            together.await(1, TimeUnit.MINUTES);
            posts.add(Objects.requireNonNull(reader.deserialize("posts", record)));
        }
        return posts;
    }
}
