package io.groundswell.campaign;

import static io.groundswell.campaign.Scene.hostAnswers;
import static io.groundswell.campaign.Scene.newcomer;
import static io.groundswell.campaign.Scene.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Figures that are known only once enough time has passed: when, to the minute. */
class BatchMaturityTest {

    @Test
    void coverageCountsWhoseDayIsOverAndWelcomesWithinIt() {
        Scene scene = new Scene()
                .post("p1", "nia", "14T10:00:30", newcomer())
                .post("p2", "ned", "14T10:00:40", newcomer())
                .post("p3", "nell", "14T10:01:00", newcomer())
                .post("a1", "ann", "15T10:00:29.999", hostAnswers("nia"))
                .post("a2", "ann", "15T10:00:40", hostAnswers("ned"));

        assertThat(scene.until("15T10:00").coverage()).isEqualTo(new BatchShare(0, 0));
        assertThat(scene.until("15T10:01").coverage()).isEqualTo(new BatchShare(1, 2));
        assertThat(scene.until("15T10:02").coverage()).isEqualTo(new BatchShare(1, 3));
    }

    @Test
    void quantilesWaitForTheWholeHourAndKnowWhereTheyDoNotKnow() {
        Scene scene = new Scene()
                .post("p1", "n1", "14T10:00", newcomer())
                .post("p2", "n2", "14T10:01", newcomer())
                .post("p3", "n3", "14T10:02", newcomer())
                .post("p4", "n4", "14T10:59", newcomer())
                .post("a1", "ann", "14T10:01", hostAnswers("n1"))
                .post("a2", "ann", "14T10:11", hostAnswers("n2"))
                .post("a3", "ann", "14T11:42", hostAnswers("n3"));

        assertThat(scene.until("15T10:59").waits().quantile(50)).isEmpty();
        BatchWaits waits = scene.until("15T11:00").waits();
        // the second of four: ten minutes, which lies within 9 · 65,536 ms
        assertThat(waits.quantile(50)).contains(new BatchWaits.Quantile(600_000, 589_824, 655_360));
        assertThat(waits.quantile(75).orElseThrow().exactMs()).isEqualTo(6_000_000);
        assertThat(waits.quantile(90).orElseThrow().isOver24Hours()).isTrue();
    }

    @Test
    void theBacklogListsWhoWaitsForAnHour() {
        Scene scene = new Scene()
                .post("p2", "ned", "14T10:00:59", newcomer())
                .post("p1", "nia", "14T10:00:30", newcomer())
                .post("p3", "nell", "14T10:01:00", newcomer());

        assertThat(scene.until("14T11:00").backlog()).isEmpty();
        assertThat(scene.until("14T11:01").backlog())
                .extracting(waiting -> waiting.author().id())
                .containsExactly("nia", "ned");
    }

    @Test
    void retentionCountsWhoseDayIsOver() {
        Scene scene = new Scene()
                .post("p1", "nia", "14T23:59", newcomer())
                .post("p2", "ned", "14T00:00", newcomer())
                .post("p3", "nia", "15T00:00", tagged("cattax"));

        assertThat(scene.until("15T23:59").retention(1)).isEqualTo(new BatchShare(0, 0));
        BatchShare d1 = scene.until("16T00:00").retention(1);
        assertThat(d1).isEqualTo(new BatchShare(1, 2));
        assertThat(d1.low().orElseThrow()).isCloseTo(0.0945, within(0.0001));
        assertThat(d1.high().orElseThrow()).isCloseTo(0.9055, within(0.0001));
        assertThat(scene.until("16T00:00").sums().of("RETURNED", Scene.day("14T00:00"), "1"))
                .isEqualTo(1);
    }

    @Test
    void theVerdictWaitsForTheFourteenthDayAndHasExactBounds() {
        assertThat(peakOfTenThen(6).until("28T23:59").verdict()).isEmpty();
        assertThat(peakOfTenThen(6).until("29T00:00").verdict()).contains("FLEETING");
        assertThat(peakOfTenThen(7).until("29T00:00").verdict()).contains("FADING");
        assertThat(peakOfTenThen(21).until("29T00:00").verdict()).contains("FADING");
        assertThat(peakOfTenThen(22).until("29T00:00").verdict()).contains("LASTING");
        assertThat(peakOfTenThen(22).until("29T00:00").persistence()).contains(new BatchShare(22, 70));
    }

    /**
     * Whoever came shortly before the end could not be welcomed any more: of them nothing is known, now or later.
     *
     * <pre>
     *   14T10:00 early    15T00:30 late    15T12:00:30 end, in the minute 15T12:00
     * </pre>
     */
    @Test
    void anEndLeavesUnknownWhatWouldHaveNeededMoreTime() {
        Scene scene = new Scene()
                .post("p1", "early", "14T10:00", newcomer())
                .post("p2", "late", "15T00:30", newcomer())
                .post("p3", "last", "15T11:30", newcomer())
                .post("a1", "ann", "14T10:05", hostAnswers("early"))
                .post("a2", "ann", "15T12:01", hostAnswers("late"));
        BatchFigures figures = scene.until("31T00:00", Scene.endedAt("15T12:00:30"));

        assertThat(figures.coverage()).isEqualTo(new BatchShare(1, 1));
        assertThat(figures.waits().sorted()).containsExactly(300_000L);
        assertThat(figures.backlog())
                .extracting(waiting -> waiting.author().id())
                .containsExactly("late");
        assertThat(figures.retention(1)).as("of the 14th is not over").isEqualTo(new BatchShare(0, 0));
        assertThat(figures.peakDay()).contains(Scene.day("14T00:00"));
        assertThat(figures.persistence()).isEmpty();
        assertThat(figures.phases())
                .allSatisfy(phase -> assertThat(phase.hour()).isLessThanOrEqualTo(Scene.hour("15T12:00")));
    }

    @Test
    void aMinuteOfTheEndIsNotOver() {
        Scene scene = new Scene().post("p1", "nia", "14T10:00:30", newcomer());

        assertThat(scene.until("20T00:00", Scene.endedAt("15T10:00:59")).coverage())
                .isEqualTo(new BatchShare(0, 0));
        assertThat(scene.until("20T00:00", Scene.endedAt("15T10:01")).coverage())
                .isEqualTo(new BatchShare(0, 1));
        assertThat(scene.until("15T10:00", Scene.endedAt("15T10:01")).coverage())
                .as("the slide's end is earlier")
                .isEqualTo(new BatchShare(0, 0));
    }

    /** Nobody grows after the end, so no phase may begin there. */
    @Test
    void phasesEndWithTheCampaign() {
        Scene scene = new Scene();
        for (int i = 0; i < 40; i++) {
            scene.post("p" + i, "n" + i, "14T10:30", newcomer());
        }

        assertThat(scene.until("20T00:00", Scene.endedAt("14T12:00")).phases())
                .extracting(BatchPhase::phase)
                .containsExactly("SEED", "SURGE");
        assertThat(scene.until("20T00:00").phases()).hasSizeGreaterThan(2);
    }

    /** Ten people on the 14th, one on the 21st and one on the 29th, who do not count, and so many in between. */
    private static Scene peakOfTenThen(int peopleDays) {
        Scene scene = new Scene();
        for (int i = 0; i < 10; i++) {
            scene.post("peak" + i, "n" + i, "14T10:00", newcomer());
        }
        scene.post("before", "n0", "21T10:00", newcomer());
        for (int i = 0; i < peopleDays; i++) {
            scene.post("after" + i, "n" + i / 7, String.format(Locale.ROOT, "%02dT10:00", 22 + i % 7), newcomer());
        }
        return scene.post("later", "n0", "29T10:00", newcomer());
    }
}
