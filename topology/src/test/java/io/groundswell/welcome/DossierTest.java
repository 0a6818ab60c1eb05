package io.groundswell.welcome;

import static io.groundswell.welcome.WrittenPost.by;
import static io.groundswell.welcome.WrittenPost.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DossierTest {
    private static final long ME = 1;
    private static final int DAY_14 =
            Granularity.DAY.bucketOfMs(instant("14T00:00").toEpochMilli());

    private static Dossier of(WrittenPost... posts) {
        return Dossier.of(
                WrittenPost.CAMPAIGN,
                ME,
                Arrays.stream(posts).map(WrittenPost::as).toList());
    }

    private static Cohort cohort(WrittenPost... posts) {
        return of(posts).cohort();
    }

    @Test
    void whatTheSourceStatesGoesBeforeEverything() {
        assertThat(cohort(by(ME, 1, "14T10:00", "refugee").joined("14T09:00").stating(Cohort.HOST)))
                .isEqualTo(Cohort.HOST);
        assertThat(cohort(
                        by(ME, 1, "14T10:01", "welcome").stating(Cohort.HOST),
                        by(ME, 2, "14T10:00", "welcome").stating(Cohort.NEWCOMER)))
                .as("the earlier one")
                .isEqualTo(Cohort.NEWCOMER);
        assertThat(cohort(
                        by(ME, 1, "14T10:00", "welcome").stating(Cohort.HOST),
                        by(ME, 2, "14T10:00", "welcome").stating(Cohort.NEWCOMER)))
                .as("of one millisecond")
                .isEqualTo(Cohort.NEWCOMER);
    }

    @Test
    void anAccountOfTheDayBeforeIsANewcomers() {
        assertThat(cohort(by(ME, 1, "14T10:00", "welcome").in("zh", "CN").joined("13T00:00")))
                .isEqualTo(Cohort.NEWCOMER);
        assertThat(cohort(by(ME, 1, "14T10:00", "welcome").in("zh", "CN").joined("12T23:59")))
                .isEqualTo(Cohort.HOST);
    }

    @Test
    void whoArrivesUnderASelfIdentificationIsANewcomerAndNobodyElse() {
        assertThat(cohort(by(ME, 1, "14T10:00", "refugee").in("zh", "CN"))).isEqualTo(Cohort.NEWCOMER);
        assertThat(cohort(
                        by(ME, 1, "14T10:00", "welcome").in("zh", "CN"),
                        by(ME, 2, "14T10:01", "refugee").in("zh", "CN")))
                .as("said later")
                .isEqualTo(Cohort.HOST);
    }

    @Test
    void regionGoesBeforeLanguageAndTheHostsBeforeTheNewcomers() {
        assertThat(cohort(by(ME, 1, "14T10:00", "welcome").in("en", "CN"))).isEqualTo(Cohort.HOST);
        assertThat(cohort(by(ME, 1, "14T10:00", "welcome").in("zh", "US"))).isEqualTo(Cohort.NEWCOMER);
        assertThat(cohort(by(ME, 1, "14T10:00", "welcome").in("en", "FR"))).isEqualTo(Cohort.NEWCOMER);
        assertThat(cohort(by(ME, 1, "14T10:00", "welcome").in("fr", "FR"))).isEqualTo(Cohort.UNKNOWN);
        assertThat(cohort(
                        by(ME, 1, "14T10:00", "welcome").in("en", null),
                        by(ME, 2, "14T10:00", "welcome").in("zh", null)))
                .isEqualTo(Cohort.HOST);
    }

    @Test
    void anAccountThatIsKnownToBeOldIsNoNewcomersByRegionOrLanguage() {
        assertThat(cohort(by(ME, 1, "14T10:00", "welcome").in("en", "US").joined("01T00:00")))
                .isEqualTo(Cohort.UNKNOWN);
    }

    @Test
    void anAnswerTellsOnWhichSideItsAuthorStandsButMakesNoArrival() {
        Dossier answering = of(by(ME, 1, "14T10:00").answering(9, 2).in("zh", "CN"));
        assertThat(answering.cohort()).isEqualTo(Cohort.HOST);
        assertThat(answering.whole().more().isEmpty()).isTrue();
        assertThat(answering.whole().come())
                .containsExactly(new Contact.Answered(
                        2, ME, Cohort.HOST, instant("14T10:00").toEpochMilli(), 1, "zh"));
    }

    @Test
    void whomANewcomerAnsweredIsToldOnce() {
        Dossier newcomer = of(
                by(ME, 1, "14T10:00", "refugee"),
                by(ME, 2, "14T10:01").answering(9, 2),
                by(ME, 3, "14T10:02").answering(8, 2));
        assertThat(newcomer.whole().come())
                .filteredOn(Contact.Gave.class::isInstance)
                .containsExactly(new Contact.Gave(ME, 2));
    }

    @Test
    void repostsAndAnswersToOneselfAreNoAnswers() {
        Dossier dossier = of(
                by(ME, 1, "14T10:00", "welcome").passingOn(9, 2),
                by(ME, 2, "14T10:01", "welcome").answering(1, ME));
        assertThat(dossier.whole().come())
                .containsExactly(new Contact.Arrived(ME, instant("14T10:00").toEpochMilli(), Cohort.UNKNOWN, null));
    }

    @Test
    void whatWasWrittenBeforeTheCampaignOpensOrWithoutItsTagsDoesNotCount() {
        Dossier dossier = of(by(ME, 1, "13T23:59", "refugee"), by(ME, 2, "14T10:00", "cats"));
        assertThat(dossier.whole().more().isEmpty()).isTrue();
        assertThat(dossier.whole().come()).isEmpty();
    }

    @Test
    void aPersonIsCountedOnceADayHoweverManyTheirPosts() {
        Sums sums = of(
                        by(ME, 1, "14T10:00", "refugee").in("en", "US").about("food"),
                        by(ME, 2, "14T10:00", "refugee", "goaway").in("en", "US"),
                        by(ME, 3, "17T09:00", "rednote").in(null, "US"),
                        by(ME, 4, "21T09:00").answering(9, 2))
                .whole()
                .more();
        assertThat(sums.total(Measure.POSTS, 0, Integer.MAX_VALUE, "")).isEqualTo(3);
        assertThat(sums.totals(Measure.POSTS_BY_ROLE, 0, Integer.MAX_VALUE))
                .isEqualTo(Map.of("self-identification", 2L, "counter", 1L, "venue", 1L));
        assertThat(sums.get(Measure.PEOPLE_BY_ROLE, DAY_14, "self-identification"))
                .isEqualTo(1);
        assertThat(sums.totals(Measure.PEOPLE, 0, 1))
                .isEqualTo(Map.of(
                        "role:self-identification", 1L,
                        "role:counter", 1L,
                        "role:venue", 1L,
                        "language:en", 1L,
                        "language:unknown", 1L,
                        "topic:food", 1L));
        assertThat(sums.buckets(Measure.ACTIVE_BY_DAY).keySet()).containsExactly(DAY_14, DAY_14 + 3, DAY_14 + 7);
        assertThat(sums.buckets(Measure.RETURNED)).isEqualTo(Map.of(DAY_14, Map.of("3", 1L, "7", 1L)));
        assertThat(sums.buckets(Measure.AUTHORS_BY_POSTS)).isEqualTo(Map.of(0, Map.of("3", 1L)));
    }

    @Test
    void aRemovalIsCountedByReasonAndChangesTheCohortOfTheRest() {
        Dossier dossier = of(
                by(ME, 1, "14T10:00", "refugee").in("zh", "CN").removed("14T11:30", "SPAM"),
                by(ME, 2, "14T10:05", "refugee").in("zh", "CN").removed("14T11:40", "SPAM"),
                by(ME, 3, "14T12:00", "welcome").in("zh", "CN"));
        int hour = Granularity.HOUR.bucketOfMs(instant("14T11:00").toEpochMilli());
        assertThat(dossier.cohort()).isEqualTo(Cohort.HOST);
        assertThat(dossier.whole().more().get(Measure.REMOVED, hour, "SPAM")).isEqualTo(2);
        assertThat(dossier.whole().more().get(Measure.PEOPLE_REMOVED, hour, "SPAM"))
                .isEqualTo(1);
        assertThat(dossier.whole().more().total(Measure.POSTS, 0, Integer.MAX_VALUE, ""))
                .isEqualTo(1);
    }

    @Test
    void aLiveSessionNeedsSomebodyElse() {
        assertThat(of(by(ME, 1, "14T10:00", "welcome").liveWith(ME))
                        .whole()
                        .more()
                        .buckets(Measure.LIVE_SESSIONS))
                .isEmpty();
        Dossier dossier = of(by(ME, 1, "14T10:00", "welcome").liveWith(ME, 7L));
        assertThat(dossier.whole().more().totals(Measure.LIVE_SESSIONS, 0, Integer.MAX_VALUE))
                .isEqualTo(Map.of("", 1L));
        assertThat(dossier.whole().come()).contains(new Contact.CoHosted(7, 1, Cohort.UNKNOWN));
    }
}
