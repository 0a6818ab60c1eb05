package io.groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.feed.wave.ExpectedPhase;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WaveShape;
import io.groundswell.feed.wave.WaveTruth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Synthetic waves of weeks are what their settings say: by the batch computation, within what chance allows. */
class WaveTruthTest {
    private static final double SCALE = 0.02;

    @TestFactory
    Stream<DynamicTest> theBatchComputationFindsTheTruthOfNineWaves() {
        return Stream.of(WaveShape.values()).flatMap(shape -> Stream.of(1L, 2L, 3L)
                .map(seed -> DynamicTest.dynamicTest(
                        shape + " " + seed, () -> checkWave(WaveSettings.of(seed, SCALE, shape)))));
    }

    private static void checkWave(WaveSettings settings) {
        WaveTruth truth = WaveTruth.of(settings);
        BatchFigures figures = WaveFigures.figures(WaveFigures.events(settings), settings);

        assertThat(figures.verdict()).contains(settings.shape().name()).contains(truth.verdict());
        assertThat(value(figures.persistence().orElseThrow()))
                .isCloseTo(truth.persistence(), within(0.05 * truth.persistence() + 0.01));
        checkShare("coverage", figures.coverage(), truth.coverage());
        checkShare("both ways", figures.reciprocity(), truth.bothWays());
        truth.retention().forEach((n, share) -> checkShare("D" + n, figures.retention(n), share));
        checkMedianWait(figures, truth);
        checkPhases(figures.phases(), truth.phases());
        checkBusiness(figures);
    }

    /** Within three standard errors, and what removals and edits of first posts move. */
    private static void checkShare(String what, BatchShare share, double expected) {
        double error = Math.sqrt(expected * (1 - expected) / share.whole());
        assertThat(share.whole()).as(what).isGreaterThan(300);
        assertThat(value(share)).as(what).isCloseTo(expected, within(3 * error + 0.003));
    }

    private static void checkMedianWait(BatchFigures figures, WaveTruth truth) {
        BatchWaits.Quantile median = figures.waits().quantile(50).orElseThrow();
        assertThat(median.isOver24Hours()).isEqualTo(truth.medianWaitMs().isEmpty());
        truth.medianWaitMs().ifPresent(expected -> assertThat((double) median.exactMs())
                .isCloseTo((double) expected, within(0.2 * expected)));
    }

    private static void checkPhases(List<BatchPhase> found, List<ExpectedPhase> expected) {
        assertThat(found)
                .extracting(BatchPhase::phase)
                .isEqualTo(expected.stream().map(ExpectedPhase::name).toList());
        for (int i = 0; i < found.size(); i++) {
            long hour = expected.get(i).began().getEpochSecond() / 3_600;
            assertThat((long) found.get(i).hour()).as(found.get(i).phase()).isCloseTo(hour, within(1L));
        }
    }

    /** All the rest that comes with a wave is there. */
    private static void checkBusiness(BatchFigures figures) {
        BatchSums sums = figures.sums();
        assertThat(sums.of("POSTS_BY_KIND").values().stream().flatMap(kinds -> kinds.keySet().stream()))
                .contains("ORIGINAL", "REPOST", "LIVE");
        for (String reason : List.of("AUTHOR", "MODERATION", "SPAM")) {
            assertThat(sums.total("REMOVED", reason)).as(reason).isPositive();
        }
        for (String role : List.of("welcome", "self-identification", "venue", "sub-meme", "counter")) {
            assertThat(sums.total("POSTS_BY_ROLE", role)).as(role).isPositive();
        }
        for (String fromTo : List.of("HOST>NEWCOMER", "NEWCOMER>HOST", "NEWCOMER>NEWCOMER", "HOST>HOST")) {
            assertThat(sums.total("ANSWERS", fromTo)).as(fromTo).isPositive();
        }
        assertThat(value(figures.counterVoice())).isBetween(0.02, 0.08);
        assertThat(figures.liveAcross().part()).isPositive();
        assertThat(figures.duplicates().part()).isPositive();
        assertThat(sums.total("ARRIVALS", "UNKNOWN")).isPositive();
    }

    private static double value(BatchShare share) {
        return share.value().orElseThrow();
    }
}
