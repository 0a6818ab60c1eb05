package io.groundswell.backtest.burst;

import static io.groundswell.backtest.burst.Drawn.ONSET;
import static io.groundswell.backtest.burst.Drawn.TAG;
import static io.groundswell.backtest.burst.Milestone.EMERGING;
import static io.groundswell.backtest.burst.Milestone.TOP_TEN;
import static io.groundswell.backtest.burst.Milestone.TRENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.LeaveReason;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TrendState;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.TrendUpdateKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of published updates, drawn as state and rank by the minute of their slide's end. */
class PublishedTrendsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 9, 22);

    private final List<TrendUpdate> updates = new ArrayList<>();

    @Test
    void eachMilestoneIsTakenAtTheFirstSlideThatSaysIt() {
        update(ONSET + 12, "EMERGING", 14);
        update(ONSET + 13, "EMERGING", 11);
        update(ONSET + 20, "TRENDING", 10);
        update(ONSET + 21, "TRENDING", 1);

        Detected found = against("abcd......e");

        assertThat(minutes(found, EMERGING)).isEqualTo(2);
        assertThat(minutes(found, TRENDING)).isEqualTo(10);
        assertThat(minutes(found, TOP_TEN)).isEqualTo(10);
        assertThat(found.bursts().get(0).minutesFromOnsetTo(TOP_TEN)).hasValue(20);
    }

    @Test
    void whatWasOverBeforeTheOnsetDoesNotCount() {
        update(ONSET - 30, "TRENDING", 1);
        update(ONSET, "COOLING", 12);
        assertMissed(against("abcde"));

        update(ONSET + 9, "EMERGING", 12);
        assertThat(minutes(against("abcde"), EMERGING)).isEqualTo(5);
    }

    @Test
    void aTagThatLeftBeforeTheOnsetHoldsNothing() {
        update(ONSET - 30, "TRENDING", 1);
        update(ONSET - 1, null, 0);

        assertMissed(against("abcde"));
    }

    @Test
    void whatHoldsWhenTheOnsetHourBeginsIsReachedAtZero() {
        update(ONSET - 30, "TRENDING", 11);
        update(ONSET + 8, "TRENDING", 3);

        Detected found = against("abcde");

        assertThat(minutes(found, EMERGING)).isZero();
        assertThat(minutes(found, TRENDING)).isZero();
        assertThat(minutes(found, TOP_TEN)).isEqualTo(4);
    }

    @Test
    void aPeakIsNoRiseAndStillAPlace() {
        update(ONSET + 8, "PEAKED", 2);

        Detected found = against("abcde");

        assertThat(found.bursts().get(0).minutesTo(EMERGING)).isEmpty();
        assertThat(minutes(found, TOP_TEN)).isEqualTo(4);
    }

    @Test
    void aDayLaterItIsAnotherBurst() {
        update(ONSET + 1_441, "EMERGING", 1);
        assertMissed(against("abcde"));

        updates.clear();
        update(ONSET + 1_440, "EMERGING", 1);
        assertThat(minutes(against("abcde"), EMERGING)).isEqualTo(1_436);
    }

    @Test
    void withoutAFifthAuthorNobodyKnowsFromWhen() {
        update(ONSET + 8, "EMERGING", 2);

        assertMissed(against("abcd"));
    }

    @Test
    void onlyTheGlobalScopeIsRead() {
        update(ONSET + 8, "EMERGING", 2);
        updates.set(
                0, TrendUpdate.newBuilder(updates.get(0)).setScope("lang:en").build());

        Detected found = against("abcde");

        assertMissed(found);
        assertThat(found.tags(EMERGING)).isZero();
    }

    @Test
    void tagsCountOnceInAllAndOnEachDayOnWhichTheyCame() {
        int midnight = ONSET + 16 * 60;
        update(ONSET, "EMERGING", 1);
        update(ONSET + 1, "TRENDING", 1);
        update(ONSET + 2, "COOLING", 1);
        update(ONSET + 3, "EMERGING", 1);
        update(midnight + 3, "EMERGING", 2);
        update(midnight + 4, null, 0);
        update(midnight + 5, "EMERGING", 2);
        other("late", midnight, "EMERGING", 3);
        other("staying", midnight - 1, "EMERGING", 4);
        other("staying", midnight + 1, "EMERGING", 5);

        Detected found = against("");

        assertThat(found.tags(EMERGING)).isEqualTo(3);
        assertThat(found.tags(TRENDING)).isEqualTo(1);
        assertThat(found.tags(EMERGING, DAY)).isEqualTo(2);
        assertThat(found.tags(TRENDING, DAY)).isEqualTo(1);
        assertThat(found.tags(EMERGING, DAY.plusDays(1))).isEqualTo(2);
        assertThat(found.tags(TRENDING, DAY.plusDays(1))).isZero();
    }

    @Test
    void theLastPlaceTakenIsKnown() {
        PublishedTrends published = new PublishedTrends(told -> {});
        update(ONSET, "EMERGING", 7);
        update(ONSET + 1, "EMERGING", 3);
        published.write(updates);

        assertThat(published.placesUsed()).isEqualTo(7);
    }

    private Detected against(String postsFromOnset) {
        FifthAuthors fifth = new FifthAuthors(List.of(Drawn.burst()));
        Drawn.posts(ONSET, postsFromOnset).forEach(fifth);
        BurstWatch watch = new BurstWatch(List.of(Drawn.burst()));
        TagCensus census = new TagCensus();
        new PublishedTrends(watch.andThen(census)).write(updates);
        return new Detected("ours", EnumSet.allOf(Milestone.class), watch.outcomes(fifth), census);
    }

    private static int minutes(Detected found, Milestone milestone) {
        return found.bursts().get(0).minutesTo(milestone).orElseThrow();
    }

    private static void assertMissed(Detected found) {
        for (Milestone milestone : Milestone.values()) {
            assertThat(found.bursts().get(0).minutesTo(milestone)).isEmpty();
        }
        assertThat(found.medianMinutesTo(EMERGING)).isEmpty();
    }

    private void update(int endMinute, @Nullable String state, int rank) {
        updates.add(updateOf(TAG, endMinute, state, rank));
    }

    private void other(String tag, int endMinute, String state, int rank) {
        updates.add(updateOf(tag, endMinute, state, rank));
    }

    private static TrendUpdate updateOf(String tag, int endMinute, @Nullable String state, int rank) {
        Instant end = Instant.ofEpochSecond(endMinute * 60L);
        return TrendUpdate.newBuilder()
                .setScope("global")
                .setSlideEnd(end)
                .setKind(state == null ? TrendUpdateKind.LEFT : TrendUpdateKind.MOVED)
                .setTag(tag)
                .setLeftBecause(state == null ? LeaveReason.ENDED : null)
                .setNow(
                        state == null
                                ? null
                                : RankedTag.newBuilder()
                                        .setRank(rank)
                                        .setTag(tag)
                                        .setForm(tag)
                                        .setState(TrendState.valueOf(state))
                                        .setSince(end)
                                        .setScore(1)
                                        .setObserved(5)
                                        .setExpected(1)
                                        .setZ(3)
                                        .setLift(3)
                                        .setWindows(List.of())
                                        .build())
                .build();
    }
}
