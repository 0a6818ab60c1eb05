package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.schema.LeaveReason;
import io.groundswell.schema.NamedCount;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.TrendUpdateKind;
import io.groundswell.schema.Why;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is staged does not rise as what people mean; and each place says what it rests on. */
class AuthenticityTest {
    private static final String TEXT = "All of you should buy this, it changed my life for good";

    private final Timeline day = new Timeline();

    @AfterEach
    void end() {
        day.close();
    }

    @Test
    void copiesRankBehindAsManyOwnWords() {
        for (int i = 0; i < 12; i++) {
            post(i, "10:00:" + (10 + i), "copy", "#cheap " + TEXT + " " + i);
            post(i, "10:00:" + (10 + i), "own", "#cats number " + "abcdefghijkl".charAt(i) + ": " + own(i));
        }
        day.closeThrough("10:03");

        assertThat(day.rankedNow("global")).containsExactly("cats", "cheap");
        Why cheap = newest("cheap").getWhy();
        assertThat(cheap.getCopied()).isEqualTo(1);
        assertThat(cheap.getAuthenticity()).isCloseTo(0.1, within(1e-12));
        assertThat(newest("cats").getWhy().getCopied()).isZero();
        assertThat(newest("cheap").getScore()).isCloseTo(newest("cats").getScore() / 10, within(1e-9));
    }

    @Test
    void aThousandPostsOfWhichNearlyAllAreRemovedAreGoneWithTheNextSlide() {
        for (int i = 0; i < 1_000; i++) {
            day.at("10:00").post("p" + i).by("a" + i).saying("#flash").published();
        }
        day.closeThrough("10:02");
        assertThat(day.rankedNow("global")).containsExactly("flash");

        for (int i = 2; i < 1_000; i++) {
            day.at("10:02").post("p" + i).createdAt("10:00").removed(RemovalReason.SPAM);
        }
        day.closeThrough("10:03");

        assertThat(day.rankedNow("global")).isEmpty();
        assertThat(day.changes())
                .filteredOn(change -> change.getKind() == TrendUpdateKind.LEFT)
                .singleElement()
                .extracting(TrendUpdate::getLeftBecause)
                .isEqualTo(LeaveReason.BELOW_FLOOR);
    }

    @Test
    void aHundredPostsByThreePeopleNeverShow() {
        for (int i = 0; i < 100; i++) {
            post(i, "10:" + (10 + i / 2), "p", "#loud " + own(i % 10), "a" + i % 3);
        }
        day.closeThrough("12:00");

        assertThat(day.allUpdates()).isEmpty();
    }

    @Test
    void fewHandsThatWriteAHundredPostsLoseTheirScore() {
        for (int i = 0; i < 120; i++) {
            post(i, "10:" + (10 + i / 4), "p", "#loud", "a" + i % 6);
        }
        day.closeThrough("10:45");

        Why loud = newest("loud").getWhy();
        assertThat(loud.getConcentrated())
                .as("20 posts each, and one wrote a sixth")
                .isCloseTo((20 + 100 / 6.0 - 25) / 50, within(1e-9));
        assertThat(loud.getPostsPerAuthor()).isEqualTo(20);
        assertThat(loud.getTopAuthorShare()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(loud.getEnglish()).endsWith("its 120 posts come from few hands.");
    }

    @Test
    void aPlaceSaysWhoWasNewWhatStoodBesideItAndWhatWasLeftOut() {
        for (int i = 0; i < 10; i++) {
            day.at("10:0" + i)
                    .post("p" + i)
                    .by("a" + i)
                    .joined(Duration.ofDays(i < 6 ? 2 : 400))
                    .in(i < 7 ? "en" : "zh")
                    .saying(i < 5 ? "#cats #welcome" : "#cats")
                    .published();
        }
        day.at("10:09").post("p1").by("a1").saying("#cats again").published();
        day.at("10:10").post("p9").createdAt("10:09").removed(RemovalReason.AUTHOR);
        day.at("10:10")
                .post("many")
                .by("many")
                .tagged(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"))
                .saying("#cats")
                .published();
        day.closeThrough("10:12");

        Why cats = newest("cats").getWhy();
        assertThat(cats.getPosts()).isEqualTo(9);
        assertThat(cats.getNewcomerShare()).isCloseTo(6 / 9.0, within(1e-12));
        assertThat(cats.getLanguages()).containsExactly(new NamedCount("en", 7));
        assertThat(cats.getCoTags()).containsExactly(new NamedCount("welcome", 5));
        assertThat(cats.getDuplicate()).isEqualTo(1);
        assertThat(cats.getRemoved()).isEqualTo(1);
        assertThat(cats.getCapped()).isEqualTo(1);
        assertThat(cats.getEphemeral()).isCloseTo(0.1, within(1e-12));
        assertThat(cats.getFirstSeen()).isEqualTo(Drawn.instant("10:00"));
    }

    private void post(int number, String time, String kind, String text) {
        post(number, time, kind, text, kind + "-author-" + number);
    }

    private void post(int number, String time, String kind, String text, String author) {
        day.at(time).post(kind + number).by(author).saying(text).published();
    }

    private static String own(int number) {
        return List.of(
                        "good morning everybody out there",
                        "my cat sleeps on the keyboard",
                        "look at those whiskers please",
                        "who wants to see her in the snow",
                        "she does not like the vacuum cleaner",
                        "twelve years old and still a kitten",
                        "the neighbour feeds her as well",
                        "found in a box behind the station",
                        "she caught a mouse and let it go",
                        "her brother lives in another house",
                        "this is what Monday looks like",
                        "never leave your tea unguarded")
                .get(number);
    }

    /** The tag's place in the newest update that tells of it. */
    private RankedTag newest(String tag) {
        return day.newestRanking("global").stream()
                .filter(place -> place.getTag().equals(tag))
                .findFirst()
                .orElseThrow();
    }
}
