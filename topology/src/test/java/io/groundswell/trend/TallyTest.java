package io.groundswell.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundswell.conduct.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Minutes are drawn from midnight of a day; the grace is three hours. */
class TallyTest {
    private static final int MIDNIGHT = 20_000 * TimeBuckets.MINUTES_PER_DAY;
    private static final TallyPolicy GRACE = new TallyPolicy(Duration.ofHours(3));

    private final RecordedHistory history = new RecordedHistory();
    private Tally tally = new Tally(GRACE, ScoringPolicy.defaults(), history);

    @BeforeEach
    void openTheDay() {
        tally.close(at(0, 0));
    }

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
        assertThat(history.hours).containsEntry("cats global " + at(9, 0) / 60, "2/2");
    }

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
        assertThat(tally.view("cats").observe("global", at(9, 1))).isNotEqualTo(observedBy(untouched, at(9, 1)));
        tally.remove(burst);
        tally.close(at(9, 2));

        assertThat(tally.view("cats").observe("global", at(9, 2))).isEqualTo(observedBy(untouched, at(9, 2)));
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
        passThrough(at(12, 1), day + at(1, 0));
        tally.add(mention("cats", 2, day + at(1, 0)));
        passThrough(day + at(1, 1), day + at(2, 0));
        tally.remove(mention("cats", 2, day + at(1, 0)));
        passThrough(day + at(2, 1), day + at(7, 0));
        tally.add(mention("cats", 3, day + at(7, 0)));
        passThrough(day + at(7, 1), 2 * day + at(1, 0));
        tally.add(mention("cats", 1, 2 * day + at(1, 0)));
        passThrough(2 * day + at(1, 1), 2 * day + at(6, 1));

        assertThat(tally.view("cats").series("global", 60, 0, Integer.MAX_VALUE))
                .containsExactly(new SeriesPoint(2 * day + at(1, 0), 1, 1));
        assertThat(history.days)
                .containsOnly(
                        Map.entry("cats global " + MIDNIGHT / day, "1/1"),
                        Map.entry("cats global " + (MIDNIGHT / day + 1), "1/1"));
        assertThat(history.loadBaselines("cats"))
                .extractingByKey("global")
                .extracting(pasts -> pasts.get(Window.HOUR))
                .extracting(past -> past == null ? null : past.nextHour())
                .isEqualTo((2 * day + at(1, 0)) / 60 + 1);
    }

    /** A past by scope, of which the tag was seen in one alone for days. */
    @Test
    void aScopeKeepsItsPastWhileTheTagIsWrittenElsewhere() {
        tally.add(new Mention("cats", "cats", 1, at(10, 0), "fr", null));
        passThrough(at(10, 6), at(48, 0));
        tally.add(new Mention("cats", "cats", 2, at(48, 0), "en", null));
        passThrough(at(48, 1), at(96, 0));

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
    void tellsHowManyTagsAndPeopleAreHeld() {
        people("cats", 7, at(10, 0));
        tally.add(mention("cats", 0, at(10, 5)));
        people("dogs", 2, at(10, 0));
        assertThat(tally.tagsHeld()).isEqualTo(2);
        assertThat(tally.peopleHeld()).isEqualTo(9);

        tally.remove(mention("dogs", 1, at(10, 0)));
        tally.remove(mention("dogs", 77, at(10, 0)));
        assertThat(tally.peopleHeld()).isEqualTo(8);

        passThrough(at(10, 6), at(48, 0));
        assertThat(tally.tagsHeld()).isZero();
        assertThat(tally.peopleHeld()).isZero();
    }

    @Test
    void nothingIsHeldOfATagOnceItsLastDayIsSealed() {
        tally.add(mention("cats", 1, at(12, 0)));
        passThrough(at(12, 1), TimeBuckets.MINUTES_PER_DAY + at(5, 59));
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
        passThrough(at(12, 1), TimeBuckets.MINUTES_PER_DAY + at(6, 0));
        assertThat(tally.isEmpty()).isTrue();

        tally.add(new Mention(
                cats, new Origin(null, null), 1, TimeBuckets.MINUTES_PER_DAY + at(6, 0), 0, Traits.UNKNOWN, List.of()));

        assertThat(tally.view("cats").series("global", 60, 0, Integer.MAX_VALUE))
                .containsExactly(new SeriesPoint(TimeBuckets.MINUTES_PER_DAY + at(6, 0), 1, 1));
    }

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
            passThrough(at(24 * day + 9, 31), at(24 * day + 9, 40));
            if (day < 7) {
                passThrough(at(24 * day + 9, 41), at(24 * day + 33, 30));
            }
        }
        assertThat(candidate(tally.close(at(24 * 7 + 9, 41)))).isEmpty();
        passThrough(at(24 * 7 + 9, 42), at(24 * 7 + 10, 0));

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
        people("cats", 20, at(10, 0));
        people("dogs", 5, at(10, 0));
        assertThat(told(at(10, 1), at(10, 40))).containsOnly("cats 20");

        people("cats", 5, at(10, 40));
        assertThat(told(at(10, 41), at(11, 0))).containsOnly("cats 20");
        assertThat(told(at(11, 1), at(11, 40))).containsOnly("cats 5");

        passThrough(at(11, 41), at(15, 0));
        people("cats", 5, at(15, 0));
        assertThat(told(at(15, 1), at(15, 30))).as("five, long after the rise").isEmpty();
    }

    @Test
    void theGraceCoversTheLongestWindow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TallyPolicy(Duration.ofMinutes(179)))
                .withMessageContaining("series grace is PT2H59M");
    }

    private void passThrough(int from, int to) {
        for (int minute = from; minute <= to; minute++) {
            tally.close(minute);
        }
    }

    private void people(String tag, int count, int minute) {
        for (int author = 0; author < count; author++) {
            tally.add(mention(tag, author, minute));
        }
    }

    private List<String> told(int from, int to) {
        List<String> told = new ArrayList<>();
        for (int minute = from; minute <= to; minute++) {
            candidate(tally.close(minute)).ifPresent(found -> told.add(found.tag() + " " + found.people()));
        }
        return told;
    }

    private static List<Observation> observedBy(Tally tally, int endMinute) {
        tally.close(endMinute);
        return tally.view("cats").observe("global", endMinute);
    }

    private static Optional<Candidate> candidate(List<ScopeSlide> slides) {
        return slides.stream().flatMap(slide -> slide.candidates().stream()).findFirst();
    }

    private static Mention mention(String tag, long author, int minute) {
        return new Mention(tag, tag, author, minute, null, null);
    }

    private static int at(int hour, int minute) {
        return MIDNIGHT + hour * 60 + minute;
    }
}
