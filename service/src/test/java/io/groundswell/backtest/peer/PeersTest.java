package io.groundswell.backtest.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.backtest.Detector;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each formula against values worked out by hand. */
class PeersTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final long MIDNIGHT = Instant.parse("2015-03-01T00:00:00Z").toEpochMilli();

    @Test
    void everyPeerHasItsNameAndWantsHalfHoursOfWholeSteps() {
        assertThat(Peers.all().stream().map(Detector::name))
                .containsExactly("mastodon", "misskey", "gnip", "signitrend", "zscore");
        for (Detector peer : Peers.all()) {
            assertThatThrownBy(() -> peer.begin(20, MIDNIGHT))
                    .hasMessage("a step is 20 minutes; it must divide half an hour");
        }
    }

    @Test
    void mastodonComparesADayWithTheDayBefore() {
        long evening = MIDNIGHT - 60 * 60_000; // two steps before midnight

        List<Double> scores = scores(new Mastodon(), 30, evening, 3, 1, 2, 2, 2, 4);

        assertThat(scores)
                .containsExactly(
                        0.0, // fewer than 5
                        0.0, 0.0, // a new day: 2 of 4
                        0.0, // 4 of 4, but fewer than 5
                        1.0, // (6 - 4)^2 / 4
                        9.0); // (10 - 4)^2 / 4
    }

    @Test
    void mastodonExpectsOneAtLeastAndForgetsTheDayBeforeYesterday() {
        int[] counts = new int[3 * 48];
        counts[0] = 7;
        counts[2 * 48] = 6;

        List<Double> scores = scores(new Mastodon(), 30, MIDNIGHT, counts);

        assertThat(scores.get(0)).isEqualTo(36.0); // (7 - 1)^2 / 1
        assertThat(scores.get(48)).isZero();
        assertThat(scores.get(2 * 48)).isEqualTo(25.0); // (6 - 1)^2 / 1
    }

    @Test
    void misskeyDividesHalfAnHourByTheNinetyMinutesBefore() {
        assertThat(scores(new Misskey(), 30, MIDNIGHT, 4, 2, 1, 3, 12, 2))
                .containsExactly(
                        4.0, // nobody before counts as one
                        0.0, // fewer than 3
                        0.0, 3 / 7.0, // 4 + 2 + 1
                        2.0, // 12 of 2 + 1 + 3
                        0.0);
    }

    @Test
    void gnipMeasuresInConfidenceIntervalsFromTheMeanOfEarlierDays() {
        int[] counts = new int[3 * 48];
        IntStream.of(20, 48 + 20, 96 + 20).forEach(step -> counts[step] = 5);
        IntStream.of(21, 48 + 21).forEach(step -> counts[step] = 11);
        counts[96 + 21] = 40;

        List<Double> scores = scores(new Gnip(), 30, MIDNIGHT, counts);

        assertThat(scores.get(21)).isZero(); // the first day
        assertThat(scores.get(48 + 21)).isZero(); // 16 as the day before
        assertThat(scores.get(96 + 21)).isCloseTo((45 - 16) / Gnip.confidenceWidth(16), CLOSE);
        // Garwood's interval at 0.99 for 16 events: 7.567 to 29.063 (chi-square tables: 15.134 / 2 and 58.964 / 2 less
        // rounding)
        assertThat(Gnip.confidenceWidth(16)).isCloseTo(29.482 - 7.567, within(0.5));
        assertThat(Gnip.confidenceWidth(0)).isCloseTo(-Math.log(0.005), within(0.05));
    }

    @Test
    void signiTrendLearnsAtTheHoursEndAndJudgesByWhatItKnewBefore() {
        // hours of 10, 10 and 40, in steps of half an hour
        List<Double> scores = scores(new SigniTrend(), 30, MIDNIGHT, 5, 5, 5, 5, 20, 20, 0);

        double alpha = 1 - Math.pow(2, -1.0 / 72);
        double third = alpha / (1 - Math.pow(1 - alpha, 3));
        double mean = 10 + third * 30;
        double deviation = Math.sqrt((1 - third) * third * 900);
        assertThat(scores.subList(0, 2)).containsExactly(0.0, 0.0); // nothing known
        assertThat(scores.get(3)).isZero(); // (10 - 10) / (0 + 1)
        assertThat(scores.get(4)).isCloseTo(15, CLOSE); // (25 - 10) / (0 + 1)
        assertThat(scores.get(5)).isCloseTo(30, CLOSE); // (40 - 10) / (0 + 1)
        assertThat(scores.get(6)).isCloseTo((20 - mean) / (deviation + 1), CLOSE);
    }

    @Test
    void signiTrendTakesLessThanTheNoiseForNoise() {
        assertThat(scores(new SigniTrend(), 30, MIDNIGHT, 0, 0, 3)).containsExactly(0.0, 0.0, 2.0); // (3 - 1) / (0 + 1)
    }

    @Test
    void theRollingScoreIsInDeviationsOfTheWeekBefore() {
        // hours: 2, 6, 8, 4, 10
        assertThat(scores(new RollingZ(), 30, MIDNIGHT, 2, 4, 4, 0, 10).get(4))
                .isCloseTo((10 - 5) / Math.sqrt((9 + 1 + 9 + 1) / 4.0), CLOSE);
        assertThat(scores(new RollingZ(), 30, MIDNIGHT, 2, 4)).containsExactly(0.0, 0.0);
        assertThat(scores(new RollingZ(), 30, MIDNIGHT, 0, 0, 0, 3).get(3))
                .isEqualTo(3.0); // no deviation counts as one
    }

    @Test
    void theRollingScoreForgetsAfterAWeek() {
        int[] counts = new int[7 * 48 + 4];
        counts[0] = 1000;
        counts[counts.length - 1] = 3;

        List<Double> scores = scores(new RollingZ(), 30, MIDNIGHT, counts);

        assertThat(scores.get(7 * 48)).isLessThan(0);
        assertThat(scores.get(counts.length - 1)).isEqualTo(3.0);
    }

    private static List<Double> scores(Detector detector, int stepMinutes, long startMs, int... counts) {
        Detector.Scores scores = detector.begin(stepMinutes, startMs);
        return IntStream.of(counts).mapToObj(scores::next).toList();
    }
}
