package io.groundswell.backtest.burst;

import static io.groundswell.backtest.burst.Drawn.ONSET;
import static io.groundswell.backtest.burst.Drawn.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.backtest.Detector;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SteppedPeerTest {

    private final StepCounts series = new StepCounts();

    @Test
    void anAuthorCountsOnceAnHour() {
        Drawn.posts(ONSET, "aab..ac").forEach(series);
        Drawn.posts(ONSET + 59, "a").forEach(series);
        Drawn.posts(ONSET + 60, "ab").forEach(series);

        List<int[]> told = new ArrayList<>();
        series.forEachTag(3, (tag, counts) -> told.add(counts));

        assertThat(told).containsExactly(new int[] {2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    }

    @Test
    void tagsOfFewerPeopleAnHourAreLeftOut() {
        Drawn.posts(ONSET, "ab" + ".".repeat(60) + "c").forEach(series);

        List<String> told = new ArrayList<>();
        series.forEachTag(3, (tag, counts) -> told.add(tag));

        assertThat(told).isEmpty();
    }

    @Test
    void aTagIsListedFromTheLastMinuteOfTheStepThatReachesTheThreshold() {
        Drawn.posts(ONSET, "a......bcd.e").forEach(series);
        series.accept(new TaggedPost(ONSET + 20, "f", Set.of("another")));

        List<Appearance> told = new ArrayList<>();
        new SteppedPeer(new Plain(), 3).run(series, told::add);

        assertThat(told)
                .containsExactly(
                        new Appearance(TAG, ONSET + 9, EnumSet.of(Milestone.EMERGING, Milestone.TOP_TEN)),
                        new Appearance(TAG, ONSET + 14, Set.of()));
    }

    /** Scores with the count itself. */
    private static final class Plain implements Detector {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public Scores begin(int stepMinutes, long startMs) {
            assertThat(startMs).isEqualTo(ONSET * 60_000L);
            return count -> count;
        }
    }
}
