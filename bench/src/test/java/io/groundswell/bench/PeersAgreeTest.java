package io.groundswell.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.groundswell.bench.contest.Contestants;
import io.groundswell.bench.load.LoadOptions;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run in which they do not count the same is refused: so here they did. */
class PeersAgreeTest {
    private static final List<String> PEERS = List.of("limit", "limit-avro", "redis");

    @Test
    void aRealRedisCountsWhatThePlainConsumerCounts() throws Exception {
        assumeThat(Contestants.isPossible("redis"))
                .as("redis-server is not on the PATH: nothing is known of this peer")
                .isTrue();
        Plan plan = new Plan(LoadOptions.standard().firstPosts(20_000), 1, PEERS, 1, "512m", null);

        Results results = new Benchmark(plan, new PrintWriter(System.err, true, StandardCharsets.UTF_8)).run();

        assertThat(results.lines()).extracting(Results.Line::name).isEqualTo(PEERS);
    }
}
