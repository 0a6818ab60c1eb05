package io.groundswell.scenario;

import static io.groundswell.stream.tally.SeriesStep.HOUR;
import static io.groundswell.stream.tally.SeriesStep.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.RemovalReason;
import io.groundswell.stream.source.Outcome;
import io.groundswell.trend.tally.FormCount;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.SeriesPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exact and subtractable: people are counted once, and a post that is gone counts as if it had never been written. */
class SubtractionTest {
    private final Timeline day = new Timeline();

    @AfterEach
    void end() {
        day.close();
    }

    /**
     * <pre>
     *   10:05   10:06     10:07
     *   p1      p1 again  p2, by the same person
     * </pre>
     */
    @Test
    void aPostCountsOnceHoweverOftenItIsToldAndAPersonOnceHoweverMuchIsPosted() {
        day.at("10:05").post("p1").by("ann").saying("#cats").published();
        day.at("10:05").post("p1").by("ann").saying("#cats").arriving("10:06").published();
        day.at("10:07").post("p2").by("ann").saying("#cats and #cats").published();
        day.closeThrough("10:10");

        assertThat(day.series("cats", "global", HOUR)).containsExactly(hour(2, 1));
        assertThat(day.conservation().of(Outcome.DUPLICATE)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(RemovalReason.class)
    void aRemovedPostCountsNoMoreWhateverTheReason(RemovalReason reason) {
        day.at("10:05").post("p1").by("ann").saying("#cats").in("en").from("US").published();
        day.closeThrough("10:10");
        assertThat(day.series("cats", "lang:en", HOUR)).containsExactly(hour(1, 1));

        day.at("10:12").post("p1").createdAt("10:05").removed(reason);
        day.closeThrough("10:15");

        for (String scope : new String[] {"global", "lang:en", "region:US"}) {
            assertThat(day.series("cats", scope, HOUR)).isEmpty();
            assertThat(day.series(Mention.ACTIVITY, scope, HOUR)).isEmpty();
        }
        assertThat(day.forms("cats")).isEmpty();
        assertThat(day.conservation().of(Outcome.REMOVED)).isEqualTo(1);
    }

    @Test
    void aRemovalThatComesBeforeItsPostKeepsItOut() {
        day.at("10:06").post("p1").createdAt("10:05").removed(RemovalReason.SPAM);
        day.at("10:05").post("p1").by("ann").saying("#cats").arriving("10:07").published();
        day.closeThrough("10:10");

        assertThat(day.series("cats", "global", HOUR)).isEmpty();
        assertThat(day.conservation().of(Outcome.DUPLICATE)).isEqualTo(1);
    }

    /**
     * Clocks of a platform may differ; what was told last holds.
     *
     * <pre>
     *   10:03                   10:05
     *   removed, says a clock   published, says another, and told first
     * </pre>
     */
    @Test
    void aRemovalThatSaysItHappenedBeforeItsPostTakesItBackAllTheSame() {
        day.at("10:05").post("p1").by("ann").saying("#cats").published();
        day.at("10:03").post("p1").createdAt("10:05").arriving("10:06").removed(RemovalReason.AUTHOR);
        day.closeThrough("10:10");

        assertThat(day.series("cats", "global", HOUR)).isEmpty();
    }

    @Test
    void anEditTakesBackOnlyWhatIsGoneAndAddsOnlyWhatIsNew() {
        day.at("10:05").post("p1").by("ann").saying("#cats #dogs").published();
        day.closeThrough("10:08");

        day.at("10:09")
                .post("p1")
                .by("ann")
                .createdAt("10:05")
                .saying("#dogs #owls")
                .edited();
        day.closeThrough("10:15");

        assertThat(day.series("cats", "global", HOUR)).isEmpty();
        assertThat(day.series("dogs", "global", HOUR)).containsExactly(hour(1, 1));
        assertThat(day.series("owls", "global", MINUTE)).containsExactly(new SeriesPoint(Drawn.minute("10:05"), 1, 1));
        assertThat(day.conservation().of(Outcome.EDITED)).isEqualTo(1);
    }

    @Test
    void anEditCanMoveAPostToAnotherLanguageAndForm() {
        day.at("10:05").post("p1").by("ann").saying("#cats").in("en").published();

        day.at("10:06")
                .post("p1")
                .by("ann")
                .createdAt("10:05")
                .saying("#CATS")
                .in("zh-Hans")
                .edited();
        day.closeThrough("10:10");

        assertThat(day.series("cats", "lang:en", HOUR)).isEmpty();
        assertThat(day.series("cats", "lang:zh", HOUR)).containsExactly(hour(1, 1));
        assertThat(day.forms("cats")).containsExactly(new FormCount("CATS", 1));
    }

    @Test
    void anEditThatComesBeforeItsPostStandsForIt() {
        day.at("10:06").post("p1").by("ann").createdAt("10:05").saying("#owls").edited();
        day.at("10:05").post("p1").by("ann").saying("#cats").arriving("10:07").published();
        day.closeThrough("10:10");

        assertThat(day.series("owls", "global", HOUR)).containsExactly(hour(1, 1));
        assertThat(day.series("cats", "global", HOUR)).isEmpty();
    }

    @Test
    void anEditThatIsOlderThanTheLastOneSaysNothingNew() {
        day.at("10:05").post("p1").by("ann").saying("#cats").published();
        day.at("10:08").post("p1").by("ann").createdAt("10:05").saying("#owls").edited();
        day.at("10:07")
                .post("p1")
                .by("ann")
                .createdAt("10:05")
                .saying("#dogs")
                .arriving("10:09")
                .edited();
        day.closeThrough("10:12");

        assertThat(day.series("owls", "global", HOUR)).containsExactly(hour(1, 1));
        assertThat(day.series("dogs", "global", HOUR)).isEmpty();
    }

    @Test
    void anEditThatIsToldAgainSaysNothingNew() {
        day.at("10:05").post("p1").by("ann").saying("#cats").published();
        day.at("10:06").post("p1").by("ann").createdAt("10:05").saying("#owls").edited();
        day.at("10:06")
                .post("p1")
                .by("ann")
                .createdAt("10:05")
                .saying("#owls")
                .arriving("10:09")
                .edited();
        day.closeThrough("10:12");

        assertThat(day.conservation().of(Outcome.EDITED)).isEqualTo(1);
        assertThat(day.conservation().of(Outcome.DUPLICATE)).isEqualTo(1);
        assertThat(day.series("owls", "global", HOUR)).containsExactly(hour(1, 1));
    }

    /** Five of them, because five people are looked at when the slide closes. */
    @Test
    void editsThatSayTheyHappenedBeforeTheirPostsCountWhenThePostsWereWritten() {
        for (int i = 0; i < 6; i++) {
            day.at("09:55")
                    .post("p" + i)
                    .by("author-" + i)
                    .createdAt("10:05")
                    .saying("#owls")
                    .arriving("10:05")
                    .edited();
        }
        day.closeThrough("10:04");
        day.closeThrough("10:10");

        assertThat(day.series("owls", "global", MINUTE)).containsExactly(new SeriesPoint(Drawn.minute("10:05"), 6, 6));
        assertThat(day.rankedNow("global")).containsExactly("owls");
    }

    @Test
    void theSameIdOnTwoPlatformsIsTwoPosts() {
        day.at("10:05").post("p1").by("ann").saying("#cats").on("mastodon").published();
        day.at("10:05").post("p1").by("ann").saying("#cats").on("bluesky").published();
        day.closeThrough("10:10");

        assertThat(day.series("cats", "global", HOUR)).containsExactly(hour(2, 2));
    }

    private static SeriesPoint hour(int posts, int people) {
        return new SeriesPoint(Drawn.minute("10:00"), posts, people);
    }
}
