package io.groundswell.campaign;

import static io.groundswell.campaign.Scene.answering;
import static io.groundswell.campaign.Scene.day;
import static io.groundswell.campaign.Scene.host;
import static io.groundswell.campaign.Scene.hostAnswers;
import static io.groundswell.campaign.Scene.hour;
import static io.groundswell.campaign.Scene.minute;
import static io.groundswell.campaign.Scene.newcomer;
import static io.groundswell.campaign.Scene.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostType;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.ReplyTarget;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The batch computation against figures worked out by hand. */
class BatchCampaignTest {

    @Test
    void aRemovalChangesCohortAndArrival() {
        Scene scene = new Scene()
                .post("p1", "nia", "14T10:00", newcomer())
                .post("p2", "nia", "14T11:00", host())
                .remove("p1", "14T10:00", "14T12:30", RemovalReason.AUTHOR);

        BatchSums before = scene.until("14T12:30").sums();
        BatchSums after = scene.until("14T12:31").sums();

        assertThat(before.of("ARRIVALS")).isEqualTo(Map.of(minute("14T10:00"), Map.of("NEWCOMER", 1L)));
        assertThat(before.of("REMOVED")).isEmpty();
        assertThat(after.of("ARRIVALS")).isEqualTo(Map.of(minute("14T11:00"), Map.of("HOST", 1L)));
        assertThat(after.of("POSTS")).isEqualTo(Map.of(minute("14T11:00"), Map.of("", 1L)));
        assertThat(after.of("REMOVED")).isEqualTo(Map.of(hour("14T12:00"), Map.of("AUTHOR", 1L)));
        assertThat(after.of("PEOPLE_REMOVED")).isEqualTo(Map.of(hour("14T12:00"), Map.of("AUTHOR", 1L)));
    }

    @Test
    void anAnswerBeforeTheArrivalIsNoWelcomeButMakesAPairSpeakBothWays() {
        BatchFigures figures = new Scene()
                .post("a0", "nia", "14T09:00", answering("ann"))
                .post("a1", "ann", "14T09:30", hostAnswers("nia"))
                .post("p1", "nia", "14T10:00", newcomer())
                .post("a2", "ann", "14T10:30", hostAnswers("nia"))
                .post("a3", "bo", "14T10:40", hostAnswers("nia"))
                .until("14T11:01");

        assertThat(figures.newcomers()).singleElement().satisfies(nia -> assertThat(nia.waitMs())
                .isEqualTo(30 * 60_000L));
        assertThat(figures.sums().of("ANSWERS")).isEqualTo(Map.of(hour("14T10:00"), Map.of("HOST>NEWCOMER", 2L)));
        assertThat(figures.reciprocity()).isEqualTo(new BatchShare(1, 2));
        assertThat(figures.sums().of("ACTIVE_BY_HOUR")).isEqualTo(Map.of(hour("14T10:00"), Map.of("NEWCOMER", 1L)));
        assertThat(figures.backlog()).isEmpty();
        assertThat(figures.ratio()).isEqualTo(new BatchShare(1, 0));
    }

    @Test
    void aRepostIsAPostButNoAnswerAndHasNoPrint() {
        BatchFigures figures = new Scene()
                .post("p1", "nia", "14T10:00", newcomer().andThen(saying("hello to all of you")))
                .post("p2", "bo", "14T10:01", host().andThen(saying("hello to all of you")))
                .post(
                        "p3",
                        "ann",
                        "14T10:02",
                        host().andThen(saying("hello to all of you")).andThen(post -> post.setType(PostType.REPOST)
                                .setInReplyTo(new ReplyTarget("p1", "nia"))))
                .until("14T11:02");

        assertThat(figures.sums().total("POSTS")).isEqualTo(3);
        assertThat(figures.sums().of("POSTS_BY_KIND", minute("14T10:02"), "REPOST"))
                .isEqualTo(1);
        assertThat(figures.sums().of("ANSWERS")).isEmpty();
        assertThat(figures.duplicates()).isEqualTo(new BatchShare(1, 2));
        assertThat(figures.backlog())
                .extracting(newcomer -> newcomer.author().id())
                .containsExactly("nia");
    }

    @Test
    void anEditThatTakesTheTagAwayTakesThePostButRemovesNothing() {
        Scene scene = new Scene()
                .post("p1", "nia", "14T10:00", newcomer())
                .post("p2", "nia", "14T10:10", tagged("cattax"))
                .edit("p1", "nia", "14T10:00", "14T10:20", saying("never mind"))
                .remove("p1", "14T10:00", "14T10:30", RemovalReason.SPAM);

        BatchSums sums = scene.until("14T11:00").sums();

        assertThat(sums.of("POSTS_BY_ROLE")).isEqualTo(Map.of(minute("14T10:10"), Map.of("sub-meme", 1L)));
        assertThat(sums.of("ARRIVALS")).isEqualTo(Map.of(minute("14T10:10"), Map.of("UNKNOWN", 1L)));
        assertThat(sums.of("REMOVED")).isEmpty();
    }

    @Test
    void aPostWhoseEventsAreRepeatedCountsOnceAndARemovedOneNeverAgain() {
        BatchSums sums = new Scene()
                .post("p1", "nia", "14T10:00", newcomer())
                .post("p1", "nia", "14T10:00", newcomer())
                .remove("p2", "14T10:05", "14T10:06", RemovalReason.LEGAL)
                .post("p2", "nia", "14T10:05", newcomer())
                .until("14T11:00")
                .sums();

        assertThat(sums.total("POSTS")).isEqualTo(1);
        assertThat(sums.of("REMOVED")).isEmpty();
    }

    @Test
    void whatIsWrittenBeforeItOpensOrAfterItsEndDoesNotBelongToIt() {
        BatchFigures figures = new Scene()
                .post("p0", "nia", "13T23:59:59", newcomer())
                .post("p1", "nia", "14T00:00", newcomer())
                .post("a1", "ann", "14T12:00", hostAnswers("nia"))
                .post("p2", "nia", "14T12:00", newcomer())
                .until("14T13:00", Scene.endedAt("14T12:00"));

        assertThat(figures.sums().of("POSTS")).containsOnlyKeys(minute("14T00:00"));
        assertThat(figures.backlog()).hasSize(1);
    }

    @Test
    void cohortsAcrossAnswersLanguagesAndLiveSessions() {
        BatchFigures figures = new Scene()
                .post("p1", "nia", "14T10:00", newcomer().andThen(in("en")))
                .post("p2", "ned", "14T10:01", newcomer().andThen(in("en-US")))
                .post("p3", "ann", "14T10:02", host().andThen(in("zh")))
                .post("a1", "ann", "14T10:10", hostAnswers("nia").andThen(in("zh-Hans")))
                .post("a2", "ann", "14T10:11", hostAnswers("nia").andThen(in("en")))
                .post("a3", "ned", "14T10:12", answering("nia").andThen(in("und")))
                .post("a4", "nia", "14T11:13", answering("ann").andThen(in("en")))
                .post("a5", "who", "14T11:14", answering("ann"))
                .post("l1", "ann", "14T11:20", host().andThen(live("nia")))
                .post("l2", "ann", "14T11:21", host().andThen(live("ann")))
                .post("l3", "ann", "14T11:22", host().andThen(live("who")))
                .post("a6", "hal", "14T11:23", hostAnswers("nobody"))
                .post("l4", "nia", "14T11:24", newcomer().andThen(live("hal")))
                .post("p4", "uma", "14T11:25", tagged("cattax"))
                .post("l5", "ann", "14T11:26", host().andThen(live("uma")))
                .until("14T12:00");

        // 2 from host to newcomer, 1 between newcomers, 1 from newcomer to host; "who" belongs to neither.
        assertThat(figures.across()).isEqualTo(new BatchShare(3, 4));
        // hosts give 2/4 and receive 1/4: 1 - (1/2 * 1/4 + 1/2 * 3/4)
        assertThat(figures.acrossByChance()).hasValue(0.5);
        assertThat(figures.externalInternal()).hasValue(0.5);
        assertThat(figures.crossLanguage()).isEqualTo(new BatchShare(2, 3));
        assertThat(figures.reciprocity()).isEqualTo(new BatchShare(1, 1));
        assertThat(figures.liveAcross())
                .as("with an author of the campaign whose side is known")
                .isEqualTo(new BatchShare(1, 4));
        assertThat(figures.ratio()).isEqualTo(new BatchShare(2, 1));
        assertThat(figures.sums().of("ANSWERS", hour("14T11:00"))).isEqualTo(2);
    }

    @Test
    void postsAndPeopleByRoleLanguageAndTopic() {
        BatchFigures figures = new Scene()
                .post("p1", "nia", "14T10:00", tagged("refugee", "cattax").andThen(saying("cats, food")))
                .post("p2", "nia", "14T10:01", tagged("cattax", "other").andThen(saying("cats")))
                .post("p3", "ann", "15T10:00", tagged("nothanks").andThen(in("zh")))
                .post("p4", "ann", "15T10:00", tagged("nothanks"))
                .until("15T12:00");
        BatchSums sums = figures.sums();

        assertThat(sums.of("POSTS_BY_ROLE", minute("14T10:00")))
                .as("a post with two roles counts for both")
                .isEqualTo(2);
        assertThat(sums.total("POSTS_BY_ROLE", "sub-meme")).isEqualTo(2);
        assertThat(sums.of("PEOPLE_BY_ROLE", day("14T10:00"), "sub-meme")).isEqualTo(1);
        assertThat(sums.of("POSTS_BY_TOPIC", minute("14T10:00"))).isEqualTo(2);
        assertThat(sums.of("PEOPLE_BY_TOPIC", day("14T10:00")))
                .as("one each of cats and food")
                .isEqualTo(2);
        assertThat(sums.of("POSTS_BY_LANGUAGE", minute("15T10:00"), "unknown")).isEqualTo(1);
        assertThat(sums.of("PEOPLE").get(0))
                .isEqualTo(Map.of(
                        "role:self-identification", 1L,
                        "role:sub-meme", 1L,
                        "role:counter", 1L,
                        "language:unknown", 2L,
                        "language:zh", 1L,
                        "topic:cats", 1L,
                        "topic:food", 1L));
        assertThat(figures.counterVoice()).isEqualTo(new BatchShare(2, 4));
    }

    @Test
    void howUnequallyTheyWrite() {
        Scene scene = new Scene().post("p1", "nia", "14T10:00", newcomer()).post("p2", "ned", "14T10:00", newcomer());
        for (String id : List.of("p3", "p4", "p5", "p6")) {
            scene.post(id, "ann", "14T10:05", host());
        }
        BatchFigures figures = scene.until("14T11:00");

        // 1, 1 and 4 of 6: (-2·1 + 0·1 + 2·4) ÷ (3·6), and 1 ÷ (1/36 + 1/36 + 16/36)
        assertThat(figures.concentration().gini().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(figures.concentration().effectiveAuthors().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(figures.concentration().top50()).isEqualTo(new BatchShare(6, 6));
        assertThat(figures.sums().of("AUTHORS_BY_POSTS").get(0)).isEqualTo(Map.of("1", 2L, "4", 1L));
    }

    @Test
    void ofNothingNothingIsKnown() {
        BatchFigures figures = new Scene().until("20T00:00");

        assertThat(figures.coverage().value()).isEmpty();
        assertThat(figures.ratio().value()).isEmpty();
        assertThat(figures.waits().quantile(50)).isEmpty();
        assertThat(figures.retention(1).low()).isEmpty();
        assertThat(figures.persistence()).isEmpty();
        assertThat(figures.verdict()).isEmpty();
        assertThat(figures.concentration().gini()).isEmpty();
        assertThat(figures.concentration().effectiveAuthors()).isEmpty();
        assertThat(figures.acrossByChance()).isEmpty();
        assertThat(figures.phases()).containsExactly(new BatchPhase("SEED", hour("14T00:00")));
    }

    private static UnaryOperator<PostEvent.Builder> saying(String text) {
        return post -> post.setText(text);
    }

    private static UnaryOperator<PostEvent.Builder> in(String language) {
        return post -> post.setLanguage(language);
    }

    private static UnaryOperator<PostEvent.Builder> live(String coHost) {
        return post -> post.setType(PostType.LIVE).setCoHosts(List.of(coHost));
    }
}
