package io.groundswell.welcome;

import static io.groundswell.welcome.WrittenPost.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReceptionTest {
    private static final long ME = 1;
    private static final long ARRIVED_MS = instant("14T10:00").toEpochMilli();
    private static final int MINUTE = Granularity.MINUTE.bucketOfMs(ARRIVED_MS);
    private static final Contact.Arrived NEWCOMER = new Contact.Arrived(ME, ARRIVED_MS, Cohort.NEWCOMER, "en");

    private static Contact answer(long by, Cohort cohort, long afterMs) {
        return new Contact.Answered(ME, by, cohort, ARRIVED_MS + afterMs, 100 + by, "zh");
    }

    private static Sums sums(Contact... contacts) {
        return Reception.of(List.of(contacts)).sums();
    }

    @Test
    void aHostsAnswerWithinADayIsAWelcomeInTime() {
        long day = Duration.ofHours(24).toMillis();
        Sums inTime = sums(NEWCOMER, answer(2, Cohort.HOST, day - 1));
        assertThat(inTime.get(Measure.WELCOMED, MINUTE, "")).isEqualTo(1);
        assertThat(inTime.get(Measure.WELCOMED_IN_TIME, MINUTE, "")).isEqualTo(1);
        assertThat(inTime.totals(Measure.WAITED, 0, Integer.MAX_VALUE))
                .isEqualTo(Map.of(Integer.toString(WaitBuckets.of(day - 1)), 1L));

        Sums late = sums(NEWCOMER, answer(2, Cohort.HOST, day));
        assertThat(late.get(Measure.WELCOMED, MINUTE, "")).isEqualTo(1);
        assertThat(late.get(Measure.WELCOMED_IN_TIME, MINUTE, "")).isZero();
        assertThat(late.buckets(Measure.WAITED)).isEmpty();
    }

    @Test
    void theFirstHostIsWaitedForAndNobodyElse() {
        Sums sums = sums(
                NEWCOMER,
                answer(2, Cohort.NEWCOMER, 10),
                answer(3, Cohort.UNKNOWN, 20),
                answer(4, Cohort.HOST, 4_000),
                answer(5, Cohort.HOST, 3_000));
        assertThat(sums.totals(Measure.WAITED, 0, Integer.MAX_VALUE))
                .isEqualTo(Map.of(Integer.toString(WaitBuckets.of(3_000)), 1L));
        assertThat(sums.totals(Measure.ANSWERS, 0, Integer.MAX_VALUE))
                .isEqualTo(Map.of("NEWCOMER>NEWCOMER", 1L, "UNKNOWN>NEWCOMER", 1L, "HOST>NEWCOMER", 2L));
        assertThat(sums.get(Measure.PAIRS, 0, "")).isEqualTo(2);
    }

    @Test
    void answersBeforeTheArrivalAreNone() {
        Sums sums = sums(NEWCOMER, answer(2, Cohort.HOST, -1));
        assertThat(sums.isEmpty()).isTrue();
        assertThat(Reception.of(List.of(NEWCOMER, answer(2, Cohort.HOST, -1))).waitsSinceMs())
                .isEqualTo(OptionalLong.of(ARRIVED_MS));
    }

    @Test
    void nothingCountsForSomebodyWhoHasNotArrived() {
        Reception reception = Reception.of(List.of(answer(2, Cohort.HOST, 5), new Contact.Gave(ME, 2)));
        assertThat(reception.sums().isEmpty()).isTrue();
        assertThat(reception.waitsSinceMs()).isEmpty();
    }

    @Test
    void hostsAreAnsweredTooButNeitherWelcomedNorWaitedFor() {
        Contact host = new Contact.Arrived(ME, ARRIVED_MS, Cohort.HOST, "zh");
        Sums sums = sums(host, answer(2, Cohort.HOST, 5));
        assertThat(sums.totals(Measure.ANSWERS, 0, Integer.MAX_VALUE)).isEqualTo(Map.of("HOST>HOST", 1L));
        assertThat(sums.totals(Measure.ANSWERS_BY_LANGUAGE, 0, Integer.MAX_VALUE))
                .isEqualTo(Map.of("same", 1L));
        assertThat(sums.buckets(Measure.WELCOMED)).isEmpty();
        assertThat(sums.buckets(Measure.PAIRS)).isEmpty();
        assertThat(Reception.of(List.of(host)).waitsSinceMs()).isEmpty();
    }

    @Test
    void aPairSpeaksBothWaysIfTheNewcomerAnsweredThatHost() {
        Sums sums = sums(
                NEWCOMER,
                answer(2, Cohort.HOST, 5),
                answer(3, Cohort.HOST, 6),
                new Contact.Gave(ME, 3),
                new Contact.Gave(ME, 4));
        assertThat(sums.get(Measure.PAIRS, 0, "")).isEqualTo(2);
        assertThat(sums.get(Measure.PAIRS_BOTH_WAYS, 0, "")).isEqualTo(1);
    }

    @Test
    void aSessionCrossesTheCohortsIfBothSidesAreKnownAndDiffer() {
        assertThat(sums(NEWCOMER, new Contact.CoHosted(ME, 0xabc, Cohort.HOST)).buckets(Measure.LIVE_ACROSS))
                .isEqualTo(Map.of(0, Map.of("abc", 1L)));
        assertThat(sums(NEWCOMER, new Contact.CoHosted(ME, 0xabc, Cohort.NEWCOMER))
                        .buckets(Measure.LIVE_ACROSS))
                .isEmpty();
        assertThat(sums(NEWCOMER, new Contact.CoHosted(ME, 0xabc, Cohort.UNKNOWN))
                        .buckets(Measure.LIVE_ACROSS))
                .isEmpty();
    }
}
