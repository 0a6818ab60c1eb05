package io.groundswell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.bench.load.LoadOptions;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A build that makes a post dearer is noticed: by the ratio to the plain consumer beside it, since machines differ. A short load
 * costs more of start and compiler than of posts; what a post costs is measured with six million of them.
 */
class RecordedRatioTest {
    /** Of 600,000 posts, as docs/performance.md has it. */
    private static final double RECORDED = 7;

    private static final double HALF_AS_MUCH_AGAIN = 1.5;

    @Test
    void aPostCostsLittleMoreThanWasRecorded() throws Exception {
        LoadOptions load = LoadOptions.standard().firstPosts(600_000);
        Plan plan = new Plan(load, 1, List.of("limit", "groundswell"), 1, "1408m", null);

        Results results = new Benchmark(plan, new PrintWriter(System.err, true, StandardCharsets.UTF_8)).run();

        double limit = results.lines().get(0).cpuSecondsPerMillion();
        double groundswell = results.lines().get(1).cpuSecondsPerMillion();
        assertThat(groundswell / limit)
                .as("%.1f CPU seconds a million posts, beside %.1f of the limit", groundswell, limit)
                .isLessThan(RECORDED * HALF_AS_MUCH_AGAIN);
    }
}
