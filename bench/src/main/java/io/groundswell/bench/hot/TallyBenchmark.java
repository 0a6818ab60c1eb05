package io.groundswell.bench.hot;

import io.groundswell.trend.Past;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.SealedHistory;
import io.groundswell.trend.tally.Tally;
import io.groundswell.trend.tally.TallyPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Minutes of 2,000 mentions are counted and closed one after the other; one operation is one mention's share of that. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TallyBenchmark {
    private static final int POSTS = 100_000;
    private static final int A_MINUTE = 2_000;

    private final List<Mention> mentions = Sample.mentions(POSTS);
    private Tally tally = emptyTally();
    private int minute;
    private int next;

    /** Begins with nothing counted. */
    @Setup(Level.Iteration)
    public void setUp() {
        tally = emptyTally();
        minute = mentions.get(0).minute();
    }

    /** Counts a minute's mentions and closes its slide. */
    @Benchmark
    @OperationsPerInvocation(A_MINUTE)
    public List<ScopeSlide> minute() {
        for (int i = 0; i < A_MINUTE; i++) {
            next = (next + 1) % mentions.size();
            Mention drawn = mentions.get(next);
            tally.add(new Mention(drawn.tag(), drawn.form(), drawn.author(), minute, drawn.language(), drawn.region()));
        }
        minute++;
        return tally.close(minute);
    }

    private static Tally emptyTally() {
        return new Tally(new TallyPolicy(Duration.ofHours(24)), ScoringPolicy.defaults(), new NoPast());
    }

    /** Tags without a past; what is sealed is forgotten. */
    private static final class NoPast implements SealedHistory {
        @Override
        public void sealHour(String tag, String scope, int hour, int posts, int people) {}

        @Override
        public void sealDay(String tag, String scope, int day, int posts, int people) {}

        @Override
        public void savePasts(String tag, Map<String, Past> pasts) {}

        @Override
        public Map<String, Past> loadPasts(String tag) {
            return Map.of();
        }
    }
}
