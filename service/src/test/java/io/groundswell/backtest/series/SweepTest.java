package io.groundswell.backtest.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two weeks in steps of half an hour from midnight on, 56 blocks; drawn is the largest score in a block, 0 elsewhere. The first
 * 100 steps, the blocks 0 to 7 and a third of block 8, are not judged: 572 steps are, 1.7 weeks. The budgets allow 0, 1, 3 and 6
 * false blocks.
 */
class SweepTest {
    private static final int STEPS = 14 * 48;
    private static final int STEPS_A_BLOCK = 12;
    private static final long BLOCK_MS = Duration.ofHours(6).toMillis();
    private static final long MINUTE_MS = 60_000;

    /** block 10: 9, 11: 7, 12: 7, 13: 4, 14: 2, a window over 20 with 8, one over 30 with 5, one over 40 with nothing. */
    private static final Map<Integer, Double> DRAWN =
            Map.of(10, 9.0, 11, 7.0, 12, 7.0, 13, 4.0, 14, 2.0, 20, 8.0, 30, 5.0);

    private static final List<LabelledWindow> WINDOWS = List.of(over(20), over(30), over(40));

    @Test
    void theThresholdIsTheLowestThatKeepsWithinTheBudget() {
        Sweep sweep = new Sweep(List.of(scored(DRAWN, WINDOWS)));

        assertThat(Budget.ALL.stream().map(sweep::threshold))
                .containsExactly(
                        9.0, // none may pass
                        7.0, // only 9: the next lower score, 7, is that of two blocks
                        4.0, // 9, 7 and 7
                        0.0); // five of the six that may: all other blocks are equal
    }

    @Test
    void recallIsTheShareOfWindowsInWhichTheThresholdIsExceeded() {
        DetectorResult result = DetectorResult.of("drawn", new Sweep(List.of(scored(DRAWN, WINDOWS))));

        assertThat(result.found().stream().map(DetectorResult.Found::recall))
                .containsExactly(0.0, 1 / 3.0, 2 / 3.0, 2 / 3.0);
        // At 1, 8 is found: in the third step of the block, 60 minutes after the window's begin.
        assertThat(result.medianOnsetMinutes()).isEqualTo(60.0);
    }

    @Test
    void budgetsAreOverAllSeriesTogether() {
        ScoredSeries quiet = scored(Map.of(), List.of());
        ScoredSeries loud = scored(Map.of(10, 9.0, 11, 8.0, 12, 7.0, 13, 6.0), List.of());

        // 3.4 weeks: 1, 3, 6 and 13 blocks, all of them in one series if need be
        assertThat(Budget.ALL.stream().map(new Sweep(List.of(quiet, loud))::threshold))
                .containsExactly(8.0, 6.0, 0.0, 0.0);
    }

    @Test
    void aBlockThatSharesAMomentWithAWindowIsNeverFalse() {
        long lastMoment = 11 * BLOCK_MS;
        LabelledWindow straddling = new LabelledWindow(10 * BLOCK_MS + 5 * 60 * MINUTE_MS, lastMoment);

        Sweep sweep = new Sweep(List.of(scored(DRAWN, List.of(straddling))));

        // 10 and 11 are not quiet; 20 and 30 are
        assertThat(Budget.ALL.stream().map(sweep::threshold)).containsExactly(8.0, 7.0, 4.0, 0.0);
    }

    @Test
    void whatLiesInTheProbationIsNotJudged() {
        LabelledWindow inProbation = over(3);
        ScoredSeries scored = scored(Map.of(3, 99.0, 5, 99.0, 10, 1.0), List.of(inProbation, over(20)));

        Sweep sweep = new Sweep(List.of(scored));

        assertThat(sweep.threshold(Budget.ALL.get(0))).isEqualTo(1.0);
        assertThat(scored.labelled().judgedWindows()).containsExactly(over(20));
        assertThat(scored.labelled().judgedWeeks()).isEqualTo(572 / 336.0);
        assertThat(sweep.recall(-1)).isEqualTo(1.0);
    }

    @Test
    void aMissingStepIsNotJudged() {
        BitSet told = new BitSet();
        told.set(0, STEPS);
        told.clear(10 * STEPS_A_BLOCK, 11 * STEPS_A_BLOCK);

        Sweep sweep = new Sweep(List.of(scored(DRAWN, WINDOWS, told)));

        assertThat(sweep.threshold(Budget.ALL.get(0))).isEqualTo(7.0);
    }

    @Test
    void whereNothingCanExceedTheBudgetEveryScoreIsAnAlarm() {
        LabelledWindow allTheTime = new LabelledWindow(0, 14 * 4 * BLOCK_MS);
        DetectorResult result = DetectorResult.of("drawn", new Sweep(List.of(scored(Map.of(), List.of(allTheTime)))));

        assertThat(result.found().get(0).recall()).isEqualTo(1.0);
    }

    @Test
    void theOnsetIsUnknownWhereNothingIsFound() {
        DetectorResult result =
                DetectorResult.of("drawn", new Sweep(List.of(scored(Map.of(10, 9.0, 11, 9.0), List.of(over(20))))));

        assertThat(result.medianOnsetMinutes()).isNull();
    }

    /** The whole of a block, to the last moment before the next. */
    private static LabelledWindow over(int block) {
        return new LabelledWindow(block * BLOCK_MS, (block + 1) * BLOCK_MS - 1);
    }

    private static ScoredSeries scored(Map<Integer, Double> drawn, List<LabelledWindow> windows) {
        BitSet told = new BitSet();
        told.set(0, STEPS);
        return scored(drawn, windows, told);
    }

    /** Draws each score into the third step of its block. */
    private static ScoredSeries scored(Map<Integer, Double> drawn, List<LabelledWindow> windows, BitSet told) {
        double[] scores = new double[STEPS];
        Arrays.fill(scores, 0);
        drawn.forEach((block, score) -> scores[block * STEPS_A_BLOCK + 2] = score);
        Series series = new Series("drawn", 30, 0, new int[STEPS], told);
        return new ScoredSeries(new LabelledSeries(series, windows), scores);
    }
}
