package io.groundswell.scenario;

import static io.groundswell.stream.tally.SeriesStep.DAY;
import static io.groundswell.stream.tally.SeriesStep.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.RemovalReason;
import io.groundswell.stream.source.Conservation.Detail;
import io.groundswell.stream.source.Outcome;
import io.groundswell.trend.tally.SeriesPoint;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slides close when the log says that it is complete up to their ends; nothing that comes after rewrites them. */
class FrontierTest {
    private final Timeline day = new Timeline(new MemoryRegistry(), Duration.ofHours(3));

    @AfterEach
    void end() {
        day.close();
    }

    /**
     * <pre>
     *   out of order 60 s      10:05:30        10:06:59      10:07
     *   closes slides up to    10:04           10:05         10:06
     * </pre>
     */
    @Test
    void aSlideClosesWhenTheNewestEventIsAMinuteBeyondItsEnd() {
        day.at("10:05:30").post("p1").by("ann").saying("#cats").published();
        assertThat(day.closed()).isEqualTo(Drawn.instant("10:04"));

        day.at("10:06:59").post("p2").by("bob").saying("#cats").published();
        assertThat(day.closed()).isEqualTo(Drawn.instant("10:05"));

        day.at("10:07").post("p3").by("cid").saying("#cats").published();
        assertThat(day.closed()).isEqualTo(Drawn.instant("10:06"));
    }

    @Test
    void theOrderOfEventsWithinTheToleratedMinuteDoesNotMatter() {
        day.wave("cats", 7, "#cats", "10:00");
        day.closeThrough("10:10");
        String inOrder = day.changes().toString();
        assertThat(inOrder).contains("ENTERED");

        try (Timeline other = new Timeline()) {
            for (int i : new int[] {1, 0, 2, 4, 3, 5, 6}) {
                other.at("10:0" + i)
                        .post("cats-" + i)
                        .by("cats-author-" + i)
                        .saying("#cats")
                        .published();
            }
            other.closeThrough("10:10");
            assertThat(other.changes().toString()).isEqualTo(inOrder);
        }
    }

    /**
     * <pre>
     *   09:00   …   10:00   10:30
     *               p1      late, says 09:10
     * </pre>
     */
    @Test
    void aLatePostWithinTheGraceCorrectsTheSeriesAndNoPublishedSlide() {
        day.wave("cats", 6, "#cats", "09:05");
        day.closeThrough("10:00");
        assertThat(day.rankedNow("global")).containsExactly("cats");
        String published = day.allUpdates().toString();

        day.at("09:10")
                .post("late")
                .by("dora")
                .saying("#cats")
                .arriving("10:00")
                .published();
        day.closeThrough("10:01");

        assertThat(published).doesNotContain("observed\": 7");
        assertThat(day.series("cats", "global", HOUR)).containsExactly(new SeriesPoint(Drawn.minute("09:00"), 7, 7));
        assertThat(day.allUpdates()).noneMatch(update -> update.getSlideEnd().isBefore(Drawn.instant("10:01")));
        assertThat(day.conservation().of(Detail.LATE_CORRECTIONS)).isEqualTo(1);
        assertThat(day.conservation().of(Outcome.COUNTED)).isEqualTo(7);
    }

    /**
     * <pre>
     *   grace 3 h, complete through 13:00: the hour of 09:59 is sealed, that of 10:00 is open
     * </pre>
     */
    @Test
    void behindTheGraceAPostIsLateAndChangesNothing() {
        day.at("09:59").post("p1").by("ann").saying("#cats").published();
        day.closeThrough("13:00");

        day.at("09:59:59")
                .post("p2")
                .by("bob")
                .saying("#cats")
                .arriving("13:00")
                .published();
        day.at("10:00").post("p3").by("cid").saying("#cats").arriving("13:00").published();
        day.closeThrough("13:01");

        assertThat(day.conservation().of(Outcome.LATE)).isEqualTo(1);
        assertThat(day.sealed("cats", "global", HOUR, "09:00")).contains(new SeriesPoint(Drawn.minute("09:00"), 1, 1));
        assertThat(day.series("cats", "global", HOUR))
                .containsExactly(
                        new SeriesPoint(Drawn.minute("09:00"), 1, 1), new SeriesPoint(Drawn.minute("10:00"), 1, 1));
    }

    /**
     * <pre>
     *   grace 3 h   09:59 ........ 12:59 ............... 13:00
     *               p1, p2         the hour of nine is   removal of p1, edit of p2:
     *                              open, both are known  known in 13:00, it is sealed
     * </pre>
     */
    @Test
    void aRemovalOrEditThatHappenedBehindTheGraceIsLateThoughItsPostIsStillKnown() {
        day.at("09:59").post("p1").by("ann").saying("#cats").published();
        day.at("09:59").post("p2").by("bob").saying("#cats").published();
        day.closeThrough("12:59");

        day.at("13:00").post("p1").createdAt("09:59").removed(RemovalReason.AUTHOR);
        day.at("13:00").post("p2").by("bob").createdAt("09:59").saying("#owls").edited();
        day.closeThrough("13:01");

        assertThat(day.conservation().of(Outcome.LATE)).isEqualTo(2);
        assertThat(day.sealed("cats", "global", HOUR, "09:00")).contains(new SeriesPoint(Drawn.minute("09:00"), 2, 2));
        assertThat(day.series("owls", "global", HOUR)).isEmpty();
    }

    @Test
    void aRemovalOrEditOfAForgottenPostIsLate() {
        day.at("09:59").post("p1").by("ann").saying("#cats").published();
        day.at("09:59").post("p2").by("bob").saying("#cats").published();
        day.closeThrough("13:00");

        day.at("13:00").post("p1").createdAt("09:59").removed(RemovalReason.AUTHOR);
        day.at("13:00").post("p2").by("bob").createdAt("09:59").saying("#owls").edited();
        day.closeThrough("13:01");

        assertThat(day.conservation().of(Outcome.LATE)).isEqualTo(2);
        assertThat(day.sealed("cats", "global", HOUR, "09:00")).contains(new SeriesPoint(Drawn.minute("09:00"), 2, 2));
    }

    @Test
    void aRepeatedPostOfTheOldestOpenHourIsStillKnown() {
        day.at("10:00").post("p1").by("ann").saying("#cats").published();
        day.closeThrough("13:59");

        day.at("10:00").post("p1").by("ann").saying("#cats").arriving("13:59").published();
        day.closeThrough("14:00");

        assertThat(day.conservation().of(Outcome.DUPLICATE)).isEqualTo(1);
        assertThat(day.sealed("cats", "global", HOUR, "10:00")).contains(new SeriesPoint(Drawn.minute("10:00"), 1, 1));
    }

    @Test
    void aDayIsSealedWithItsPeople() {
        day.at("09:00").post("p1").by("ann").saying("#cats").published();
        day.at("22:00").post("p2").by("ann").saying("#cats").published();
        day.closeThrough("15T06:00");

        assertThat(day.sealed("cats", "global", DAY, "00:00")).contains(new SeriesPoint(Drawn.minute("00:00"), 2, 1));
        assertThat(day.series("cats", "global", DAY)).isEmpty();
    }

    @Test
    void aSilentPartitionIsNotWaitedForAndIsHeardWhenItSpeaksAgain() {
        day.at("10:05:10").post("p1").by("ann").saying("#cats").published();
        assertThat(day.closed()).isEqualTo(Drawn.instant("10:04"));

        day.silenceOf(Duration.ofSeconds(60));
        day.at("10:05:10").post("p1").by("ann").saying("#cats").published();
        assertThat(day.closed()).isEqualTo(Drawn.instant("10:06"));

        day.at("10:05:20").post("p2").by("bob").saying("#cats").published();
        day.closeThrough("10:10");
        assertThat(day.series("cats", "global", HOUR)).containsExactly(new SeriesPoint(Drawn.minute("10:00"), 2, 2));
    }

    @Test
    void theFrontierNeverGoesBack() {
        day.closeThrough("10:10");
        day.closeThrough("10:05");
        day.at("10:06").post("p1").by("ann").saying("#cats").published();

        assertThat(day.closed()).isEqualTo(Drawn.instant("10:10"));
    }
}
