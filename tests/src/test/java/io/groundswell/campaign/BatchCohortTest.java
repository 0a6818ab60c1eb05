package io.groundswell.campaign;

import static io.groundswell.campaign.Scene.answering;
import static io.groundswell.campaign.Scene.newcomer;
import static io.groundswell.campaign.Scene.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules for cohorts, by hand. */
class BatchCohortTest {

    @Test
    void whatIsStatedGoesBeforeAllElse() {
        Scene scene = new Scene()
                .post("p1", "x", "14T10:00", newcomer())
                .post("p2", "x", "14T10:01", saying("I am a HOST"))
                .post("p3", "x", "14T10:02", saying("I am a NEWCOMER"));

        assertThat(cohort(scene)).isEqualTo("HOST");
        assertThat(cohort(scene.post("p4", "x", "14T10:01", saying("I am a NEWCOMER"))))
                .as("both in one millisecond")
                .isEqualTo("NEWCOMER");
    }

    @Test
    void anAccountOpenedADayBeforeOrLaterIsANewcomers() {
        assertThat(cohort(new Scene().post("p1", "x", "14T10:00", from("CN", "13T00:00"))))
                .isEqualTo("NEWCOMER");
        assertThat(cohort(new Scene().post("p1", "x", "14T10:00", from("CN", "12T23:59:59.999"))))
                .isEqualTo("HOST");
    }

    @Test
    void selfIdentificationCountsInTheFirstMillisecondAlone() {
        assertThat(cohort(new Scene()
                        .post("p1", "x", "14T10:00", tagged("cattax"))
                        .post("p2", "x", "14T10:00", newcomer())))
                .isEqualTo("NEWCOMER");
        assertThat(cohort(new Scene()
                        .post("p1", "x", "14T10:00", tagged("cattax"))
                        .post("p2", "x", "14T10:00:00.001", newcomer())))
                .isEqualTo("UNKNOWN");
        assertThat(cohort(new Scene()
                        .post("p1", "x", "14T09:00", answering("ann"))
                        .post("p2", "x", "14T10:00", newcomer())))
                .as("an answer before is no campaign post")
                .isEqualTo("NEWCOMER");
    }

    @Test
    void regionThenLanguageOfTheEarliestPostThatTellsASide() {
        assertThat(cohort(new Scene().post("p1", "x", "14T10:00", from("us", null))))
                .isEqualTo("NEWCOMER");
        assertThat(cohort(new Scene()
                        .post("p1", "x", "14T10:00", from("FR", null))
                        .post("p2", "x", "14T10:01", from("US", null))
                        .post("p3", "x", "14T10:02", from("CN", null))))
                .isEqualTo("NEWCOMER");
        assertThat(cohort(new Scene()
                        .post("p2", "x", "14T10:01", from("US", null))
                        .post("p3", "x", "14T10:01", from("CN", null))))
                .as("both in one millisecond")
                .isEqualTo("HOST");
        assertThat(cohort(new Scene().post("p1", "x", "14T10:00", post -> from("ZZ", null)
                        .apply(post)
                        .setLanguage("zh-Hant"))))
                .isEqualTo("HOST");
    }

    @Test
    void anOldAccountIsNoNewcomersWhereverItIs() {
        assertThat(cohort(new Scene().post("p1", "x", "14T10:00", from("US", "01T00:00"))))
                .isEqualTo("UNKNOWN");
        assertThat(cohort(new Scene().post("p1", "x", "14T10:00", post -> from("US", "01T00:00")
                        .apply(post)
                        .setLanguage("zh"))))
                .isEqualTo("HOST");
    }

    private static String cohort(Scene scene) {
        return scene.until("15T00:00").cohortOf(BatchAuthor.of(null, "x"));
    }

    private static UnaryOperator<PostEvent.Builder> saying(String text) {
        return post -> tagged("cattax").apply(post).setText(text);
    }

    private static UnaryOperator<PostEvent.Builder> from(String region, @Nullable String joined) {
        return post -> post.setHashtags(List.of("cattax"))
                .setRegion(region)
                .setAuthor(Author.newBuilder(post.getAuthor())
                        .setJoinedAt(joined == null ? null : Scene.at(joined))
                        .build());
    }
}
