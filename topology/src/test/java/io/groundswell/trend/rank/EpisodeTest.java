package io.groundswell.trend.rank;

import static io.groundswell.trend.rank.TrendState.COOLING;
import static io.groundswell.trend.rank.TrendState.EMERGING;
import static io.groundswell.trend.rank.TrendState.ENDED;
import static io.groundswell.trend.rank.TrendState.PEAKED;
import static io.groundswell.trend.rank.TrendState.TRENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.StatePolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodeTest {

    private static final StatePolicy POLICY = StatePolicy.defaults();

    private final Episode episode = new Episode();
    private final List<TrendState> states = new ArrayList<>();
    private int minute;

    @Test
    void goesTheWayThatItsDocumentationDraws() {
        int[] people = {5, 6, 12, 30, 50, 39, 24, 31, 31, 8, 4, 4};
        double[] z = {4, 5, 9, 9, 9, 8, 5, 7, 7, 2, 4, 4};
        for (int slide = 0; slide < people.length; slide++) {
            pass(people[slide], z[slide]);
        }

        assertThat(states)
                .containsExactly(
                        ENDED, EMERGING, EMERGING, EMERGING, TRENDING, PEAKED, PEAKED, TRENDING, TRENDING, COOLING,
                        COOLING, COOLING);
    }

    @Test
    void emergesInTheSecondSurprisingSlideOfThree() {
        // slide    1  2  3  4  5
        // people   6  0  0  6  6
        pass(6, 3).pass(0, 0).pass(0, 0).pass(6, 3).pass(6, 3);

        assertThat(states).containsExactly(ENDED, ENDED, ENDED, ENDED, EMERGING);
        assertThat(episode.sinceMinute()).isEqualTo(5);
    }

    @Test
    void aSingleSlideBetweenIsForgiven() {
        pass(5, 3).pass(5, 2.9).pass(5, 3);

        assertThat(states).containsExactly(ENDED, ENDED, EMERGING);
    }

    @Test
    void fourPeopleNeverEmerge() {
        pass(4, 40).pass(4, 40).pass(4, 40);

        assertThat(states).containsOnly(ENDED);
    }

    @Test
    void trendsInTheThirdSlideOfSixWithTenPeople() {
        // slide     1     2     3      4     5      6
        // people    9    10    10     10    10     10
        // z         9     9     4.2    9     4.2    9
        pass(9, 9).pass(10, 9).pass(10, 4.2).pass(10, 9).pass(10, 4.2).pass(10, 9);

        assertThat(states).containsExactly(ENDED, EMERGING, EMERGING, EMERGING, EMERGING, TRENDING);
    }

    @Test
    void peaksBelowFourFifthsOfItsPeakAndCoolsBelowThree() {
        rise(50);
        pass(40, 9).pass(39, 9).pass(20, 2.9);

        assertThat(states).endsWith(TRENDING, PEAKED, COOLING);
    }

    @Test
    void aSecondWaveRisesFromItsLow() {
        // people  50  30  24  29  30  31: 0.8 * 31 > 24, out of a low of 24
        rise(50);
        pass(30, 9).pass(24, 9).pass(29, 9).pass(30, 9).pass(31, 9);

        assertThat(states).endsWith(PEAKED, PEAKED, PEAKED, PEAKED, TRENDING);
        pass(24, 9);
        assertThat(states)
                .as("24 < 0.8 * 31: the new wave has a peak of its own")
                .endsWith(PEAKED);
    }

    @Test
    void surprisingAgainWithoutANewRiseItIsPastItsPeak() {
        rise(50);
        pass(45, 2.5).pass(45, 2.5).pass(45, 3.5).pass(45, 3.5);

        assertThat(states).endsWith(COOLING, COOLING, PEAKED);
    }

    @Test
    void endsAfterAQuietHourAndBeginsAnew() {
        rise(50);
        for (int i = 0; i < 59; i++) {
            pass(50, 1.4);
        }
        assertThat(episode.state()).isEqualTo(COOLING);
        pass(50, 1.4);
        assertThat(episode.state()).isEqualTo(ENDED);
        pass(6, 4).pass(6, 4);

        assertThat(episode.state()).isEqualTo(EMERGING);
        assertThat(episode.sinceMinute()).isEqualTo(minute);
    }

    @Test
    void aLullShorterThanAnHourBelongsToTheEpisode() {
        rise(50);
        int since = episode.sinceMinute();
        for (int i = 0; i < 59; i++) {
            pass(0, 0);
        }
        pass(50, 9).pass(50, 9);

        assertThat(episode.state().isRising()).isTrue();
        assertThat(episode.sinceMinute()).isEqualTo(since);
    }

    @Test
    void isForgottenOnlyWhenNoSlideCountsForWhatMayCome() {
        pass(10, 9);
        for (int i = 0; i < 5; i++) {
            pass(0, 0);
            assertThat(episode.isForgettable(POLICY))
                    .as("after %d quiet slides", i + 1)
                    .isFalse();
        }
        pass(0, 0);

        assertThat(episode.isForgettable(POLICY)).isTrue();
    }

    @Test
    void manyTagsDemandMoreOfATrend() {
        assertThat(POLICY.trendingZAmong(8_000)).isEqualTo(4.25);
        assertThat(POLICY.trendingZAmong(1_000_000)).isBetween(5.25, 5.26);
        assertThat(POLICY.trendingZAmong(0)).isEqualTo(4.25);
    }

    private void rise(int people) {
        pass(people, 9).pass(people, 9).pass(people, 9);
        assertThat(episode.state()).isEqualTo(TRENDING);
    }

    private EpisodeTest pass(int people, double z) {
        episode.advance(++minute, people, z, POLICY.trendingZ(), POLICY);
        states.add(episode.state());
        return this;
    }
}
