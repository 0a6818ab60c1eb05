package io.groundswell.backtest.burst;

import static io.groundswell.backtest.burst.Drawn.ONSET;
import static io.groundswell.backtest.burst.Milestone.EMERGING;
import static io.groundswell.backtest.burst.Milestone.TOP_TEN;
import static io.groundswell.backtest.burst.Milestone.TRENDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetectedTest {

    @Test
    void whatIsMissedTakesForEver() {
        assertThat(of(4, null, 2).medianMinutesTo(EMERGING)).hasValue(4);
        assertThat(of(4, 7, 2, 0).medianMinutesTo(EMERGING)).hasValue(3);
        assertThat(of(4, null, null).medianMinutesTo(EMERGING)).isEmpty();
        assertThat(of(4, null).medianMinutesTo(EMERGING)).isEmpty();
    }

    @Test
    void foundIsCountedFromTheFifthAuthorAndWithinFromTheOnset() {
        Detected found = of(90, 91, null);

        assertThat(found.found(EMERGING)).isEqualTo(2);
        assertThat(found.foundWithin(EMERGING, 120)).isEqualTo(1);
        assertThat(found.found(TOP_TEN)).isZero();
    }

    @Test
    void aMilestoneThatADetectorDoesNotKnowHasNoNumber() {
        Detected found = of(1);

        assertThat(found.tags(EMERGING)).isZero();
        assertThat(found.tags(TRENDING)).isNull();
        assertThat(found.tags(TRENDING, Drawn.burst().day())).isNull();
    }

    /** Bursts whose fifth author wrote half an hour after the onset's hour began. */
    private static Detected of(@Nullable Integer... minutes) {
        List<BurstOutcome> bursts =
                Arrays.stream(minutes).map(DetectedTest::burst).toList();
        return new Detected("drawn", EnumSet.of(EMERGING, TOP_TEN), bursts, new TagCensus());
    }

    private static BurstOutcome burst(@Nullable Integer minutes) {
        int fifth = ONSET + 30;
        return new BurstOutcome(
                Drawn.burst(), OptionalInt.of(fifth), minutes == null ? Map.of() : Map.of(EMERGING, fifth + minutes));
    }
}
