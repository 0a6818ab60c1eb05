package io.groundswell.trend.rank;

import static io.groundswell.trend.Drawn.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.conduct.Conduct;
import io.groundswell.trend.Baseline;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Drawn;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.Surprise;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is usual does not trend, however large: a platform's surge, a weekly tag, a daily one. */
class HabitsTest {

    private static final int DAYS = 14;

    @Test
    void aSurgeOfTheWholePlatformRaisesNoTag() {
        assertThat(raisedBySurge(true)).isEmpty();
    }

    @Test
    void withoutTheScopesActivityTheSameSurgeWouldRaiseMany() {
        assertThat(raisedBySurge(false)).hasSizeGreaterThan(20);
    }

    @Test
    void aWeeklyTagTrendsLessEachWeek() {
        // 30 people an hour on the first evening of each week, nobody else
        for (int hours : new int[] {1, 2, 4}) {
            List<Double> weeks = new ArrayList<>();
            Baseline baseline = Baseline.startingAt(18);
            for (int week = 0; week < 8; week++) {
                double largest = 0;
                for (int hour = 0; hour < hours; hour++) {
                    int epochHour = 18 + week * 168 + hour;
                    largest = Math.max(largest, surpriseOf(30, baseline.expectationFor(epochHour, POLICY)));
                    baseline.fold(epochHour, 30, POLICY);
                }
                weeks.add(largest);
            }
            for (int week = 1; week < weeks.size(); week++) {
                assertThat(weeks.get(week)).as("week %d of %s", week, weeks).isLessThan(weeks.get(week - 1));
            }
        }
    }

    @Test
    void aDailyTagNoLongerSurprisesInItsSecondWeek() {
        // 40 people at 18:00 every day
        Baseline baseline = Baseline.startingAt(18);
        for (int day = 0; day < 8; day++) {
            baseline.fold(18 + day * 24, 40, POLICY);
        }

        assertThat(surpriseOf(40, baseline.expectationFor(18 + 8 * 24, POLICY)))
                .isLessThan(POLICY.states().emergingZ());
        assertThat(surpriseOf(40, baseline.expectationFor(6 + 9 * 24, POLICY)))
                .as("the same people at an hour that was always silent")
                .isGreaterThan(POLICY.states().trendingZ());
    }

    /** Tags after Zipf's law, each as busy as ever for two weeks; then three slides with ten times as many people. */
    private static List<RankedTag> raisedBySurge(boolean activityKnown) {
        Random random = new Random(2025);
        int surgeHour = DAYS * 24;
        List<Candidate> candidates = new ArrayList<>();
        for (int rank = 1; rank <= 400; rank++) {
            double usual = 60.0 / rank;
            Baseline baseline = Baseline.startingAt(0);
            for (int hour = 0; hour < surgeHour; hour++) {
                baseline.fold(hour, peopleAt(usual, random), POLICY);
            }
            Observations tenfold = Drawn.seen((int) Math.round(10 * usual), baseline.expectationFor(surgeHour, POLICY));
            candidates.add(new Candidate("tag" + rank, "tag" + rank, 0, tenfold, Conduct.NONE, false));
        }
        Baseline scope = Baseline.startingAt(0);
        for (int hour = 0; hour < surgeHour; hour++) {
            scope.fold(hour, 250, POLICY);
        }
        Observations activity =
                activityKnown ? Drawn.seen(2500, scope.expectationFor(surgeHour, POLICY)) : Observations.NONE;
        ScopeRanker ranker = new ScopeRanker("global", POLICY);
        List<RankedTag> raised = new ArrayList<>();
        for (int minute = surgeHour * 60 + 1; minute <= surgeHour * 60 + 3; minute++) {
            ScopeSlide slide = new ScopeSlide("global", minute, activity, 400, candidates);
            raised.addAll(ranker.rank(slide, TagVerdicts.NONE).ranking().tags());
        }
        return raised;
    }

    /** People of an hour at a steady rate: a Poisson number, by Knuth's product of uniform numbers. */
    private static int peopleAt(double rate, Random random) {
        double limit = StrictMath.exp(-rate);
        int people = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            people++;
        }
        return people;
    }

    private static double surpriseOf(int people, Expectation past) {
        return Surprise.of(Drawn.hour(people, past), 1, POLICY.surprise()).z();
    }
}
