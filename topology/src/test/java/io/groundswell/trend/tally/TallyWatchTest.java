package io.groundswell.trend.tally;

import static io.groundswell.trend.tally.StagedTally.at;
import static io.groundswell.trend.tally.StagedTally.candidate;
import static io.groundswell.trend.tally.StagedTally.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.StatePolicy;
import org.junit.jupiter.api.Test;

/** Which tags a slide looks at and tells of. */
class TallyWatchTest {
    private final StagedTally staged = new StagedTally();
    private final Tally tally = staged.tally;

    /**
     * <pre>
     *   seven days   09:30 forty people      then nobody
     *   the eighth   09:30 twelve people     09:41 few for nine     10:01 still in the window, and many for ten
     * </pre>
     */
    @Test
    void aTagThatIsUsualInOneHourMayMatterInTheNextThoughNobodyMentionsIt() {
        for (int day = 0; day < 8; day++) {
            for (int author = 0; author < (day < 7 ? 40 : 12); author++) {
                tally.add(mention("cats", author, at(24 * day + 9, 30)));
            }
            staged.passThrough(at(24 * day + 9, 31), at(24 * day + 9, 40));
            if (day < 7) {
                staged.passThrough(at(24 * day + 9, 41), at(24 * day + 33, 30));
            }
        }
        assertThat(candidate(tally.close(at(24 * 7 + 9, 41)))).isEmpty();
        staged.passThrough(at(24 * 7 + 9, 42), at(24 * 7 + 10, 0));

        assertThat(candidate(tally.close(at(24 * 7 + 10, 1)))).isPresent();
    }

    /**
     * <pre>
     *   cats   10:00 twenty    10:40 five of them    11:00 the others leave the hour    12:00 five others
     *          told ───────────────────────────────────▶│ while it may have a track      no more
     *   dogs   10:00 five: more than expected, but no rise
     * </pre>
     */
    @Test
    void aTagIsToldOfFromItsRiseUntilItsTrackMustHaveEnded() {
        staged.people("cats", 20, at(10, 0));
        staged.people("dogs", 5, at(10, 0));
        assertThat(staged.told(at(10, 1), at(10, 40))).containsOnly("cats 20");

        staged.people("cats", 5, at(10, 40));
        assertThat(staged.told(at(10, 41), at(11, 0))).containsOnly("cats 20");
        assertThat(staged.told(at(11, 1), at(11, 40))).containsOnly("cats 5");

        staged.passThrough(at(11, 41), at(15, 0));
        staged.people("cats", 5, at(15, 0));
        assertThat(staged.told(at(15, 1), at(15, 30)))
                .as("five, long after the rise")
                .isEmpty();
    }

    /**
     * <pre>
     *   10:00 twenty     10:05 one of them taken back      told as fallen in the slide after, and in no other
     * </pre>
     */
    @Test
    void aTagIsToldAsFallenInOneSlideAlone() {
        staged.people("cats", 20, at(10, 0));
        staged.passThrough(at(10, 1), at(10, 5));
        tally.remove(mention("cats", 3, at(10, 0)));

        assertThat(candidate(tally.close(at(10, 6))))
                .hasValueSatisfying(told -> assertThat(told.fell()).isTrue());
        assertThat(candidate(tally.close(at(10, 7))))
                .hasValueSatisfying(told -> assertThat(told.fell()).isFalse());
    }

    /**
     * <pre>
     *   10:10 twenty     12:30 the same twenty     12:35 of one, what was written at 10:10 is taken back: nobody left any window
     * </pre>
     */
    @Test
    void aTagIsToldAsFallenThoughWhoWasTakenBackIsStillThere() {
        staged.people("cats", 20, at(10, 10));
        staged.passThrough(at(10, 11), at(12, 30));
        staged.people("cats", 20, at(12, 30));
        staged.passThrough(at(12, 31), at(12, 35));
        tally.remove(mention("cats", 3, at(10, 10)));

        assertThat(candidate(tally.close(at(12, 36))))
                .hasValueSatisfying(told -> assertThat(told.fell()).isTrue());
    }

    /**
     * <pre>
     *   12:30 twenty     13:00 expected as before noon     13:01 the same people, and an hour of twenty to expect more by
     * </pre>
     */
    @Test
    void anHoursFirstSlideTellsWhatThatHourLetsExpect() {
        staged.people("cats", 20, at(12, 30));
        staged.passThrough(at(12, 31), at(12, 59));
        Candidate before = candidate(tally.close(at(13, 0))).orElseThrow();
        Candidate after = candidate(tally.close(at(13, 1))).orElseThrow();

        assertThat(after.observations().hour()).isEqualTo(before.observations().hour());
        assertThat(after.observations()).isNotEqualTo(before.observations()).isEqualTo(observed(at(13, 1)));
    }

    /**
     * <pre>
     *   12:30 twenty     12:35 late, of 10:50: one of them wrote it before     somebody asks     12:36
     * </pre>
     */
    @Test
    void whatALateMentionLetsExpectIsToldThoughSomebodyAskedBetween() {
        staged.people("cats", 20, at(12, 30));
        staged.passThrough(at(12, 31), at(12, 34));
        Candidate before = candidate(tally.close(at(12, 35))).orElseThrow();
        tally.add(mention("cats", 3, at(10, 50)));
        observed(at(12, 35));
        Candidate after = candidate(tally.close(at(12, 36))).orElseThrow();

        assertThat(after.people()).isEqualTo(before.people());
        assertThat(after.observations()).isNotEqualTo(before.observations()).isEqualTo(observed(at(12, 36)));
    }

    @Test
    void aTagOfWhichNothingChangedIsToldAsTheSameObject() {
        staged.people("cats", 20, at(10, 0));
        staged.passThrough(at(10, 1), at(10, 5));
        Candidate told = candidate(tally.close(at(10, 6))).orElseThrow();

        assertThat(candidate(tally.close(at(10, 7)))).containsSame(told);
    }

    /**
     * <pre>
     *   where a track lives for thirteen slides in silence
     *   10:30 three     10:50 five others     11:01 to 11:30 all eight, a rise     11:31 five: more than expected, but no rise
     * </pre>
     */
    @Test
    void aTagThatIsToldUnchangedForLongIsToldOnWhenItIsNoRiseAnyMore() {
        ScoringPolicy usual = ScoringPolicy.defaults();
        StatePolicy hasty = new StatePolicy(5, 3, 2, 3, 4.25, 10, 3, 6, 0.8, 1.5, 5);
        StagedTally soonOver = new StagedTally(
                new ScoringPolicy(usual.baseline(), usual.surprise(), hasty, usual.authenticity(), usual.ranking()));
        soonOver.people("cats", 3, at(10, 30));
        for (int author = 10; author < 15; author++) {
            soonOver.tally.add(mention("cats", author, at(10, 50)));
        }
        soonOver.passThrough(at(10, 31), at(11, 29));

        assertThat(soonOver.told(at(11, 30), at(11, 31))).containsExactly("cats 8", "cats 5");
    }

    /**
     * <pre>
     *   lang:en   13:00 twenty write cats                      the form is that of all
     *   lang:de                              13:05 late, of 11:10: thirty wrote CATS
     * </pre>
     */
    @Test
    void aFormThatOthersWroteIsToldWhereNothingElseChanged() {
        for (int author = 0; author < 20; author++) {
            tally.add(new Mention("cats", "cats", author, at(13, 0), "en", null));
        }
        staged.passThrough(at(13, 1), at(13, 5));
        for (int author = 100; author < 130; author++) {
            tally.add(new Mention("cats", "CATS", author, at(11, 10), "de", null));
        }

        assertThat(tally.close(at(13, 6)))
                .filteredOn(slide -> slide.scope().equals("lang:en"))
                .flatExtracting(ScopeSlide::candidates)
                .extracting(Candidate::form)
                .containsExactly("CATS");
    }

    private Observations observed(int endMinute) {
        return tally.view("cats").observe("global", endMinute).orElseThrow();
    }
}
