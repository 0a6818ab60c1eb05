package io.groundswell.bench.hot;

import io.groundswell.registry.AvroWireDeserializer;
import io.groundswell.schema.PostEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a record's bytes to a post event; one operation is one post. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecodeBenchmark {
    private static final int POSTS = 10_000;

    private final List<byte[]> records = Sample.records(POSTS);
    private final AvroWireDeserializer<PostEvent> decoder = Sample.decoder();
    private int next;

    /** The whole event. */
    @Benchmark
    public @Nullable PostEvent decode() {
        next = (next + 1) % POSTS;
        return decoder.deserialize("posts", records.get(next));
    }
}
