package io.groundswell.scenario;

import static io.groundswell.stream.tally.SeriesStep.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.LeaveReason;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.TrendUpdateKind;
import io.groundswell.stream.source.Conservation.Detail;
import io.groundswell.stream.source.Outcome;
import io.groundswell.trend.tally.SeriesPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people decide about tags takes effect on the next slide, and over what is counted already. */
class TagRulesTest {
    private final Timeline day = new Timeline();

    @AfterEach
    void end() {
        day.close();
    }

    @Test
    void anAliasThatIsSetBeforeOrAfterItsPostsMakesTheSameSeries() {
        day.rule("kitties", Drawn.rule("kitties").setAliasOf("cats").build());
        writeAboutCats(day);
        day.closeThrough("10:10");
        day.closeThrough("10:11");

        try (Timeline after = new Timeline()) {
            writeAboutCats(after);
            after.rule("kitties", Drawn.rule("kitties").setAliasOf("cats").build());
            after.closeThrough("10:10");
            after.closeThrough("10:11");

            assertThat(after.series("cats", "global", HOUR))
                    .isEqualTo(day.series("cats", "global", HOUR))
                    .containsExactly(hour(4, 3));
            assertThat(after.series("kitties", "global", HOUR)).isEmpty();
            assertThat(after.forms("cats")).isEqualTo(day.forms("cats"));
        }
    }

    @Test
    void anAliasThatIsTakenBackPartsTheSeriesAgain() {
        day.rule("kitties", Drawn.rule("kitties").setAliasOf("cats").build());
        writeAboutCats(day);
        day.closeThrough("10:10");

        day.rule("kitties", null);
        day.closeThrough("10:11");
        day.closeThrough("10:12");

        assertThat(day.series("cats", "global", HOUR)).containsExactly(hour(3, 2));
        assertThat(day.series("kitties", "global", HOUR)).containsExactly(hour(2, 2));
    }

    @Test
    void aPostThatIsRemovedAfterItsTagBecameAnAliasTakesBackWhatItCountsForNow() {
        writeAboutCats(day);
        day.rule("kitties", Drawn.rule("kitties").setAliasOf("cats").build());
        for (int i = 1; i <= 4; i++) {
            day.at("10:12").post("p" + i).createdAt("10:01").removed(RemovalReason.AUTHOR);
        }
        day.closeThrough("10:20");

        assertThat(day.series("cats", "global", HOUR)).isEmpty();
        assertThat(day.series("kitties", "global", HOUR)).isEmpty();
    }

    @Test
    void aBlockedTagLeavesAtTheNextSlideAndCountsNoMore() {
        day.wave("cats", 12, "#cats", "10:00");
        day.closeThrough("10:12");
        assertThat(day.rankedNow("global")).containsExactly("cats");
        day.changes();

        day.rule("cats", Drawn.rule("cats").setBlocked(true).build());
        day.at("10:12").post("p1").by("zoe").saying("#cats").published();
        day.closeThrough("10:13");

        assertThat(day.changes()).singleElement().satisfies(left -> {
            assertThat(left.getKind()).isEqualTo(TrendUpdateKind.LEFT);
            assertThat(left.getLeftBecause()).isEqualTo(LeaveReason.BLOCKED);
            assertThat(left.getSlideEnd()).isEqualTo(Drawn.instant("10:13"));
        });
        assertThat(day.series("cats", "global", HOUR)).isEmpty();
        assertThat(day.conservation().of(Outcome.BLOCKED)).isEqualTo(1);
        assertThat(day.conservation().of(Detail.BLOCKED_TAGS)).isEqualTo(1);
    }

    @Test
    void aTagThatIsNoLongerBlockedCountsAllItsPostsAgain() {
        day.rule("cats", Drawn.rule("cats").setBlocked(true).build());
        day.wave("cats", 12, "#cats", "10:00");
        day.closeThrough("10:12");
        assertThat(day.rankedNow("global")).isEmpty();

        day.rule("cats", Drawn.rule("cats").build());
        day.closeThrough("10:13");
        day.closeThrough("10:16");

        assertThat(day.series("cats", "global", HOUR)).containsExactly(hour(12, 12));
        assertThat(day.rankedNow("global")).containsExactly("cats");
    }

    /** The post is in a slide that is still open when the rule comes. */
    @Test
    void aRuleThatComesRightBehindAPostCatchesIt() {
        day.at("10:05:50").post("p1").by("ann").saying("#cats").published();
        day.rule("cats", Drawn.rule("cats").setBlocked(true).build());
        day.at("10:05:55").post("p2").by("bob").saying("#dogs").published();
        day.closeThrough("10:10");

        assertThat(day.series("cats", "global", HOUR)).isEmpty();
        assertThat(day.series("dogs", "global", HOUR)).containsExactly(hour(1, 1));
    }

    @Test
    void aDecidedFormIsShownInPlaceOfTheOneMostPeopleWrite() {
        day.rule("cats", Drawn.rule("cats").setShownAs("Cats 🐈").build());
        day.wave("cats", 7, "#CATS", "10:00");
        day.closeThrough("10:10");

        TrendUpdate entered = day.changes().get(0);
        assertThat(entered.getNow().getForm()).isEqualTo("Cats 🐈");
        assertThat(entered.getTag()).isEqualTo("cats");
        assertThat(day.forms("cats").get(0).form()).isEqualTo("CATS");
    }

    private static void writeAboutCats(Timeline day) {
        day.at("10:01").post("p1").by("ann").saying("#cats").published();
        day.at("10:02").post("p2").by("ann").saying("#kitties #cats").published();
        day.at("10:03").post("p3").by("bob").saying("#Kitties").published();
        day.at("10:04").post("p4").by("cid").saying("#cats").published();
    }

    private static SeriesPoint hour(int posts, int people) {
        return new SeriesPoint(Drawn.minute("10:00"), posts, people);
    }

    @Test
    void aRuleThatCanNeverBeReadChangesNothingAndHarmsNobody() {
        day.rule("owls", Drawn.rule("owls").setBlocked(true).build());
        day.ruleBytes("owls", new byte[] {1, 2, 3});
        day.ruleBytes("cats", new byte[] {0, 0, 0, 9, 9, 1});

        day.at("10:00").post("p1").by("ann").saying("#owls #cats").published();
        day.closeThrough("10:10");

        assertThat(day.series("owls", "global", HOUR)).isEmpty();
        assertThat(day.series("cats", "global", HOUR)).containsExactly(hour(1, 1));
    }
}
