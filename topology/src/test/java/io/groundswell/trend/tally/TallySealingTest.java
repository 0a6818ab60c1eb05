package io.groundswell.trend.tally;

import static io.groundswell.trend.tally.StagedTally.MIDNIGHT;
import static io.groundswell.trend.tally.StagedTally.at;
import static io.groundswell.trend.tally.StagedTally.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundswell.conduct.Traits;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stays of a tag, and what goes, when its hours and days are sealed. */
class TallySealingTest {
    private final StagedTally staged = new StagedTally();
    private final Tally tally = staged.tally;

    /**
     * <pre>
     *   grace 3 h          09:00        10:00              13:00
     *   13:00 is closed:   sealed ─────▶│ open
     * </pre>
     */
    @Test
    void anHourIsSealedWhenItsLastMinuteIsOlderThanTheGrace() {
        tally.add(mention("cats", 1, at(9, 59)));

        tally.close(at(12, 59));
        assertThat(tally.add(mention("cats", 2, at(9, 0)))).isTrue();
        tally.close(at(13, 0));

        assertThat(tally.add(mention("cats", 3, at(9, 59)))).isFalse();
        assertThat(tally.remove(mention("cats", 1, at(9, 59)))).isFalse();
        assertThat(tally.add(mention("cats", 3, at(10, 0)))).isTrue();
        assertThat(staged.history.hours).containsEntry("cats global " + at(9, 0) / 60, "2/2");
    }

    /** As long as people are held, when its hour is sealed, and when nobody is left. */
    @Test
    void theFirstHourOfATagIsRemembered() {
        int day = TimeBuckets.MINUTES_PER_DAY;
        tally.add(mention("cats", 1, at(12, 30)));
        assertThat(tally.view("cats").firstHour("global")).hasValue(at(12, 0) / 60);

        staged.passThrough(at(12, 31), at(18, 0));
        tally.add(mention("cats", 2, at(18, 0)));
        assertThat(tally.view("cats").firstHour("global")).hasValue(at(12, 0) / 60);

        staged.passThrough(at(18, 1), 3 * day + at(0, 0));
        assertThat(tally.view("cats").forms()).isEmpty();
        assertThat(tally.view("cats").firstHour("global")).hasValue(at(12, 0) / 60);
        assertThat(tally.view("cats").firstHour("region:FR")).isEmpty();
        assertThat(tally.view("dogs").firstHour("global")).isEmpty();
    }

    /**
     * <pre>
     *   day 0        day 1                                        day 2
     *   ann 12:00    bob 01:00, taken back 02:00    cid 07:00     ann 01:00      until day 1 is sealed
     *                                   06:00 day 0 is sealed                                     06:00
     * </pre>
     */
    @Test
    void aTagThatWasEmptiedAndComesBackKeepsItsPeopleAndItsPast() {
        int day = TimeBuckets.MINUTES_PER_DAY;
        tally.add(mention("cats", 1, at(12, 0)));
        staged.passThrough(at(12, 1), day + at(1, 0));
        tally.add(mention("cats", 2, day + at(1, 0)));
        staged.passThrough(day + at(1, 1), day + at(2, 0));
        tally.remove(mention("cats", 2, day + at(1, 0)));
        staged.passThrough(day + at(2, 1), day + at(7, 0));
        tally.add(mention("cats", 3, day + at(7, 0)));
        staged.passThrough(day + at(7, 1), 2 * day + at(1, 0));
        tally.add(mention("cats", 1, 2 * day + at(1, 0)));
        staged.passThrough(2 * day + at(1, 1), 2 * day + at(6, 1));

        assertThat(tally.view("cats").series("global", 60, 0, Integer.MAX_VALUE))
                .containsExactly(new SeriesPoint(2 * day + at(1, 0), 1, 1));
        assertThat(staged.history.days)
                .containsOnly(
                        Map.entry("cats global " + MIDNIGHT / day, "1/1"),
                        Map.entry("cats global " + (MIDNIGHT / day + 1), "1/1"));
        assertThat(staged.history.loadPasts("cats"))
                .extractingByKey("global")
                .extracting(past -> past.in(Window.HOUR).nextHour())
                .isEqualTo((2 * day + at(1, 0)) / 60 + 1);
    }

    /** A past by scope, of which the tag was seen in one alone for days. */
    @Test
    void aScopeKeepsItsPastWhileTheTagIsWrittenElsewhere() {
        tally.add(new Mention("cats", "cats", 1, at(10, 0), "fr", null));
        staged.passThrough(at(10, 6), at(48, 0));
        tally.add(new Mention("cats", "cats", 2, at(48, 0), "en", null));
        staged.passThrough(at(48, 1), at(96, 0));

        for (int author = 1; author <= 5; author++) {
            tally.add(new Mention("cats", "cats", author, at(96, 0), "fr", null));
        }

        assertThat(tally.close(at(96, 1)))
                .filteredOn(slide -> slide.scope().equals("lang:fr"))
                .singleElement()
                .satisfies(slide -> assertThat(slide.candidates())
                        .extracting(Candidate::firstSeenMinute)
                        .containsExactly(at(10, 0)));
    }

    @Test
    void nothingIsHeldOfATagOnceItsLastDayIsSealed() {
        tally.add(mention("cats", 1, at(12, 0)));
        staged.passThrough(at(12, 1), TimeBuckets.MINUTES_PER_DAY + at(5, 59));
        assertThat(tally.isEmpty()).isFalse();

        tally.close(TimeBuckets.MINUTES_PER_DAY + at(6, 0));

        assertThat(tally.isEmpty()).isTrue();
        assertThat(tally.tags()).isEmpty();
    }

    /** Mentions share what tells where a tag is held; and that may have been let go since. */
    @Test
    void aTagIsFoundAgainAfterItWasLetGo() {
        TagUse cats = new TagUse("cats", "cats");
        tally.add(new Mention(cats, new Origin(null, null), 1, at(12, 0), 0, Traits.UNKNOWN, List.of()));
        staged.passThrough(at(12, 1), TimeBuckets.MINUTES_PER_DAY + at(6, 0));
        assertThat(tally.isEmpty()).isTrue();

        tally.add(new Mention(
                cats, new Origin(null, null), 1, TimeBuckets.MINUTES_PER_DAY + at(6, 0), 0, Traits.UNKNOWN, List.of()));

        assertThat(tally.view("cats").series("global", 60, 0, Integer.MAX_VALUE))
                .containsExactly(new SeriesPoint(TimeBuckets.MINUTES_PER_DAY + at(6, 0), 1, 1));
    }

    @Test
    void theGraceCoversTheLongestWindow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TallyPolicy(Duration.ofMinutes(179)))
                .withMessageContaining("series grace is PT2H59M");
    }
}
