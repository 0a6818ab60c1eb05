package io.groundswell.scenario;

import static io.groundswell.schema.TrendUpdateKind.ENTERED;
import static io.groundswell.schema.TrendUpdateKind.LEFT;
import static io.groundswell.schema.TrendUpdateKind.MOVED;
import static io.groundswell.schema.TrendUpdateKind.SNAPSHOT;
import static io.groundswell.schema.TrendUpdateKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.groundswell.schema.LeaveReason;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.TrendState;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.WindowFigures;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each change of a ranking is told once, with the figures it rests on; regular slides tell the whole list. */
class TrendUpdatesTest {
    private final Timeline day = new Timeline();

    @AfterEach
    void end() {
        day.close();
    }

    /**
     * One person a minute from 10:00 on; of a new tag one person an hour is expected, and dispersion is least.
     *
     * <pre>
     *   people   5        6             7
     *   z        2.82     3.52          4.23     (y - 1) / sqrt(1 + 0.01 + 1)
     *   slide    10:05    10:06: once   10:07: twice, so it EMERGED
     * </pre>
     */
    @Test
    void aTagEntersWithWhatWasObservedAndExpected() {
        day.wave("cats", 7, "#cats", "10:00");
        day.closeThrough("10:07");

        TrendUpdate entered = theOneChange();
        assertThat(entered.getKind()).isEqualTo(ENTERED);
        assertThat(entered.getScope()).isEqualTo("global");
        assertThat(entered.getSlideEnd()).isEqualTo(Drawn.instant("10:07"));
        RankedTag cats = entered.getNow();
        assertThat(cats.getRank()).isEqualTo(1);
        assertThat(cats.getState()).isEqualTo(TrendState.EMERGING);
        assertThat(cats.getSince()).isEqualTo(Drawn.instant("10:07"));
        assertThat(cats.getObserved()).isEqualTo(7);
        assertThat(cats.getExpected()).isEqualTo(1);
        assertThat(cats.getZ()).isEqualTo(6 / Math.sqrt(2.01));
        assertThat(cats.getLift()).isEqualTo(4);
        assertThat(cats.getWindows())
                .extracting(WindowFigures::getMinutes, WindowFigures::getObserved)
                .containsExactly(tuple(60, 7), tuple(180, 7));
    }

    @Test
    void aSecondTagThatOvertakesTheFirstMovesIt() {
        day.wave("cats", 8, "#cats", "10:00");
        for (int i = 0; i < 20; i++) {
            day.at("10:08:" + (i + 10))
                    .post("d" + i)
                    .by("dog-person-" + i)
                    .saying("#dogs")
                    .published();
        }
        day.closeThrough("10:10");

        List<TrendUpdate> changes = day.changes();
        assertThat(changes)
                .filteredOn(change -> change.getKind() == MOVED)
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.getTag()).isEqualTo("cats");
                    assertThat(moved.getPreviousRank()).isEqualTo(1);
                    assertThat(moved.getNow().getRank()).isEqualTo(2);
                });
        assertThat(day.rankedNow("global")).containsExactly("dogs", "cats");
        assertThat(day.rankedAt("global", "10:09")).containsExactly("cats");
        assertThat(day.rankedAt("global", "10:06")).isEmpty();
    }

    @Test
    void aStateThatChangesIsTold() {
        day.wave("cats", 14, "#cats", "10:00");
        day.closeThrough("10:14");

        assertThat(day.changes())
                .filteredOn(change -> change.getKind() == STATE)
                .singleElement()
                .satisfies(risen -> {
                    assertThat(risen.getPreviousState()).isEqualTo(TrendState.EMERGING);
                    assertThat(risen.getNow().getState()).isEqualTo(TrendState.TRENDING);
                    assertThat(risen.getNow().getObserved()).isEqualTo(12);
                });
    }

    @Test
    void aTagOfWhichTooFewPeopleAreLeftGoesAtOnce() {
        day.wave("cats", 8, "#cats", "10:00");
        day.closeThrough("10:08");
        day.changes();

        for (int i = 0; i < 4; i++) {
            day.at("10:09").post("cats-" + i).createdAt("10:0" + i).removed(RemovalReason.SPAM);
        }
        day.closeThrough("10:10");

        TrendUpdate left = theOneChange();
        assertThat(left.getKind()).isEqualTo(LEFT);
        assertThat(left.getLeftBecause()).isEqualTo(LeaveReason.BELOW_FLOOR);
        assertThat(left.getSlideEnd()).isEqualTo(Drawn.instant("10:10"));
        assertThat(left.getNow()).isNull();
        assertThat(day.rankedNow("global")).isEmpty();
    }

    /** Nobody posts any more: the windows run empty, and the hour after that the episode ends. */
    @Test
    void aTagThatNobodyWritesAnyMoreLeavesByItself() {
        day.wave("cats", 8, "#cats", "10:00");
        day.closeThrough("12:30");

        assertThat(day.changes())
                .filteredOn(change -> change.getKind() == LEFT)
                .singleElement()
                .extracting(TrendUpdate::getSlideEnd)
                .isEqualTo(Drawn.instant("11:04"));
        assertThat(day.rankedNow("global")).isEmpty();
        assertThat(day.rankedAt("global", "10:30")).containsExactly("cats");
    }

    @Test
    void regularSlidesTellTheWholeListWhileThereIsOne() {
        day.wave("cats", 8, "#cats", "10:00");
        day.closeThrough("12:30");

        assertThat(day.allUpdates())
                .filteredOn(update -> update.getKind() == SNAPSHOT)
                .extracting(TrendUpdate::getSlideEnd)
                .containsExactly(
                        Drawn.instant("10:15"), Drawn.instant("10:30"), Drawn.instant("10:45"), Drawn.instant("11:00"));
    }

    @Test
    void fourPeopleAreNeverPublishedHoweverSurprisingTheyAre() {
        for (int i = 0; i < 40; i++) {
            day.at("10:00:" + (i + 10))
                    .post("p" + i)
                    .by("author-" + i % 4)
                    .saying("#cats")
                    .published();
        }
        day.closeThrough("10:30");

        assertThat(day.allUpdates()).isEmpty();
    }

    private TrendUpdate theOneChange() {
        List<TrendUpdate> changes = day.changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }
}
