package io.groundswell.trend.tally;

import static io.groundswell.trend.tally.StagedTally.GRACE;
import static io.groundswell.trend.tally.StagedTally.at;
import static io.groundswell.trend.tally.StagedTally.candidate;
import static io.groundswell.trend.tally.StagedTally.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted, and taken back. */
class TallyTest {
    private final StagedTally staged = new StagedTally();
    private final Tally tally = staged.tally;

    @Test
    void aMentionThatIsTakenBackLeavesNoTraceInAnyExpectation() {
        Tally untouched = new Tally(GRACE, ScoringPolicy.defaults(), new RecordedHistory());
        for (Tally each : List.of(tally, untouched)) {
            for (int hour = 0; hour < 9; hour++) {
                for (int author = 0; author < 3 + hour % 4; author++) {
                    each.add(mention("cats", author, at(hour, author)));
                }
                each.close(at(hour + 1, 0));
            }
        }

        Mention burst = mention("cats", 99, at(8, 30));
        tally.add(burst);
        tally.close(at(9, 1));
        assertThat(tally.view("cats").observe("global", at(9, 1)).orElseThrow())
                .isNotEqualTo(observedBy(untouched, at(9, 1)));
        tally.remove(burst);
        tally.close(at(9, 2));

        assertThat(tally.view("cats").observe("global", at(9, 2)).orElseThrow())
                .isEqualTo(observedBy(untouched, at(9, 2)));
        assertThat(tally.view("cats").series("global", 1, 0, Integer.MAX_VALUE))
                .isEqualTo(untouched.view("cats").series("global", 1, 0, Integer.MAX_VALUE));
    }

    @Test
    void onePersonInTwoLanguagesCountsOnceInTheWorldAndOnceInEach() {
        for (int author = 1; author <= 9; author++) {
            tally.add(new Mention("cats", "cats", author, at(10, 0), "en", "US"));
            tally.add(new Mention("cats", "cats", author, at(10, 1), "zh", null));
        }

        List<ScopeSlide> slides = tally.close(at(10, 2));

        assertThat(slides).extracting(ScopeSlide::scope).containsExactly("global", "lang:en", "region:US", "lang:zh");
        assertThat(slides).allSatisfy(slide -> assertThat(slide.candidates())
                .singleElement()
                .extracting(Candidate::people)
                .isEqualTo(9));
    }

    @Test
    void whatIsNotCountedCannotBeTakenBack() {
        tally.add(mention("cats", 1, at(10, 0)));

        assertThat(tally.remove(mention("dogs", 1, at(10, 0)))).isFalse();
        assertThat(tally.remove(mention("cats", 2, at(10, 0)))).isFalse();
        assertThat(tally.remove(mention("cats", 1, at(10, 1)))).isFalse();
        assertThat(tally.remove(mention("cats", 1, at(10, 0)))).isTrue();
        assertThat(tally.remove(mention("cats", 1, at(10, 0)))).isFalse();
    }

    @Test
    void aThousandPostsOfOnePersonInOneMinuteAreAllCountedAndAllTakenBack() {
        for (int i = 0; i < 2_500; i++) {
            tally.add(mention("cats", 1, at(10, 0)));
        }
        assertThat(tally.view("cats").series("global", 60, 0, Integer.MAX_VALUE))
                .containsExactly(new SeriesPoint(at(10, 0), 2_500, 1));

        for (int i = 0; i < 2_500; i++) {
            assertThat(tally.remove(mention("cats", 1, at(10, 0)))).isTrue();
        }

        assertThat(tally.view("cats").series("global", 60, 0, Integer.MAX_VALUE))
                .isEmpty();
    }

    /** A crowd of forms, then people who write a further one, then the crowd takes its posts back. */
    @Test
    void aTagWhoseToldFormsAreAllTakenBackIsShownByItsKey() {
        for (int i = 0; i < 63; i++) {
            tally.add(new Mention("cats", "cats" + i, 1, at(10, 0), null, null));
        }
        for (int author = 10; author < 20; author++) {
            tally.add(new Mention("cats", "CATS", author, at(10, 0), null, null));
        }
        for (int i = 0; i < 63; i++) {
            tally.remove(new Mention("cats", "cats" + i, 1, at(10, 0), null, null));
        }

        assertThat(candidate(tally.close(at(10, 1)))).map(Candidate::form).contains("cats");
    }

    @Test
    void tellsHowManyTagsAndPeopleAreHeld() {
        staged.people("cats", 7, at(10, 0));
        tally.add(mention("cats", 0, at(10, 5)));
        staged.people("dogs", 2, at(10, 0));
        assertThat(tally.tagsHeld()).isEqualTo(2);
        assertThat(tally.peopleHeld()).isEqualTo(9);

        tally.remove(mention("dogs", 1, at(10, 0)));
        tally.remove(mention("dogs", 77, at(10, 0)));
        assertThat(tally.peopleHeld()).isEqualTo(8);

        staged.passThrough(at(10, 6), at(48, 0));
        assertThat(tally.tagsHeld()).isZero();
        assertThat(tally.peopleHeld()).isZero();
    }

    private static Observations observedBy(Tally tally, int endMinute) {
        tally.close(endMinute);
        return tally.view("cats").observe("global", endMinute).orElseThrow();
    }
}
