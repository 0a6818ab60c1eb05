package io.groundswell.scenario;

import static io.groundswell.stream.tally.SeriesStep.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.TrendUpdate;
import io.groundswell.trend.tally.SeriesPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The world, each language and each region count and rank for themselves. */
class ScopesTest {
    private final Timeline day = new Timeline();

    @AfterEach
    void end() {
        day.close();
    }

    @Test
    void aPostCountsInTheWorldInItsLanguageAndInItsRegion() {
        day.at("10:05")
                .post("p1")
                .by("ann")
                .saying("#cats")
                .in("zh-Hant-TW")
                .from("tw")
                .published();
        day.at("10:06").post("p2").by("bob").saying("#cats").in("EN").from("US").published();
        day.closeThrough("10:10");

        assertThat(day.series("cats", "global", HOUR)).containsExactly(hour(2, 2));
        for (String scope : new String[] {"lang:zh", "region:TW", "lang:en", "region:US"}) {
            assertThat(day.series("cats", scope, HOUR)).as(scope).containsExactly(hour(1, 1));
        }
    }

    @Test
    void whatIsNotKnownMakesNoScope() {
        day.at("10:05")
                .post("p1")
                .by("ann")
                .saying("#cats")
                .in("und")
                .from("ZZ")
                .published();
        day.at("10:06")
                .post("p2")
                .by("bob")
                .saying("#cats")
                .in("klingon!")
                .from("Atlantis")
                .published();
        day.at("10:07").post("p3").by("cid").saying("#cats").published();
        day.closeThrough("10:10");

        assertThat(day.series("cats", "global", HOUR)).containsExactly(hour(3, 3));
        for (String scope : new String[] {"lang:und", "region:ZZ", "lang:klingon!", "region:ATLANTIS"}) {
            assertThat(day.series("cats", scope, HOUR)).as(scope).isEmpty();
        }
    }

    @Test
    void aTrendOfOneRegionIsToldThereAndInTheWorldAndNowhereElse() {
        for (int i = 0; i < 8; i++) {
            day.at("10:0" + i)
                    .post("p" + i)
                    .by("author-" + i)
                    .saying("#cats")
                    .from("US")
                    .published();
            day.at("10:0" + i)
                    .post("q" + i)
                    .by("person-" + i)
                    .saying("#dogs")
                    .from("CN")
                    .published();
        }
        day.closeThrough("10:10");

        assertThat(day.rankedNow("global")).containsExactlyInAnyOrder("cats", "dogs");
        assertThat(day.rankedNow("region:US")).containsExactly("cats");
        assertThat(day.rankedNow("region:CN")).containsExactly("dogs");
        assertThat(day.changes()).extracting(TrendUpdate::getScope).contains("global", "region:US", "region:CN");
    }

    private static SeriesPoint hour(int posts, int people) {
        return new SeriesPoint(Drawn.minute("10:00"), posts, people);
    }
}
