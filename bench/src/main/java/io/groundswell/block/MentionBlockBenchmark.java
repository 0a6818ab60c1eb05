package io.groundswell.block;

import io.groundswell.bench.hot.Sample;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A block of 2,000 mentions to bytes and back; one operation is one mention. */
@NullMarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MentionBlockBenchmark {
    private static final int OPS = 2_000;

    private final MentionBlock block = block();
    private final byte[] bytes = MentionBlockWriter.encode(block);

    /** Writes it. */
    @Benchmark
    @OperationsPerInvocation(OPS)
    public byte[] encode() {
        return MentionBlockWriter.encode(block);
    }

    /** Reads it row by row. */
    @Benchmark
    @OperationsPerInvocation(OPS)
    public long decode() {
        ReceivedBlock received = new ReceivedBlock(bytes);
        long authors = 0;
        while (received.next()) {
            authors ^= received.mention().author();
        }
        return authors;
    }

    private static MentionBlock block() {
        List<Mention> mentions = Sample.mentions(2 * OPS);
        List<MentionOp> ops = mentions.stream()
                .limit(OPS)
                .map(mention -> new MentionOp(
                        mention, MentionChange.ADDED, mentions.get(0).minute() + 1))
                .toList();
        return new MentionBlock(0, 0, 0, 0, false, ops);
    }
}
