package io.groundswell.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.bench.load.Load;
import io.groundswell.bench.load.LoadOptions;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PostSlidesTest {
    private static final long MINUTE = 60_000;
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PostSlides slides = new PostSlides(2, MINUTE);

    @Test
    void aPostCountsInTheSlideOfItsMinute() {
        assertThat(slides.add(0, 10 * MINUTE)).isEqualTo(11);
        assertThat(slides.add(0, 11 * MINUTE - 1)).isEqualTo(11);
        assertThat(slides.add(1, 11 * MINUTE)).isEqualTo(12);
    }

    @Test
    void aPostBehindTheFrontierCountsAtTheFrontier() {
        slides.add(0, 15 * MINUTE);

        assertThat(slides.add(0, 12 * MINUTE)).isEqualTo(15);
        assertThat(slides.add(1, 12 * MINUTE)).isEqualTo(13);
    }

    @Test
    void slidesAreCompleteUpToTheLeastFrontier() {
        assertThat(slides.completeThrough()).isEqualTo(PostSlides.NONE);
        slides.add(0, 20 * MINUTE);
        assertThat(slides.completeThrough()).isEqualTo(PostSlides.NONE);
        slides.add(1, 13 * MINUTE - 1);
        assertThat(slides.completeThrough()).isEqualTo(11);
        slides.add(1, 13 * MINUTE);
        assertThat(slides.completeThrough()).isEqualTo(12);
        slides.add(1, 12 * MINUTE);
        assertThat(slides.completeThrough()).isEqualTo(12);
    }

    @Test
    void latenciesReachFromIntendedAppendsToTheSlidesFirstUpdates() {
        // Given a post a second, of which the ones behind the first two are measured, in one partition without lateness
        OpenLoop appends = new OpenLoop(NanoClock.SYSTEM, 0, 1);
        Map<Integer, Long> told = Map.of(11, 6 * SECOND_NANOS, 13, 9 * SECOND_NANOS);
        UpdateLatencies latencies = new UpdateLatencies(
                new Timetable(1, 2, 3, 60, 1),
                appends,
                new PostSlides(1, 0),
                end -> told.containsKey(end) ? OptionalLong.of(told.get(end)) : OptionalLong.empty());

        // When two come in minute 10, two in minute 11, of which no update tells, and two in minute 12
        long[] eventMs = {10 * MINUTE, 10 * MINUTE + 1, 10 * MINUTE + 2, 11 * MINUTE, 12 * MINUTE, 12 * MINUTE};
        for (int number = 0; number < eventMs.length; number++) {
            latencies.take(number, 0, eventMs[number]);
        }

        // Then those of seconds 2 and 4 have waited 4 and 5 s; that of second 3 completed minute 10, 3 s before it was
        // told
        assertThat(latencies.ofPosts().n()).isEqualTo(2);
        assertThat(latencies.ofPosts().p50()).isBetween(3_999.0, 4_005.0);
        assertThat(latencies.ofPosts().max()).isBetween(4_999.0, 5_005.0);
        assertThat(latencies.afterCompletion().n()).isEqualTo(1);
        assertThat(latencies.afterCompletion().max()).isBetween(2_999.0, 3_003.0);
        assertThat(latencies.unreflectedPosts()).isEqualTo(1);
        assertThat(latencies.unchangedSlides()).isEqualTo(1);
    }

    @Test
    void anUpdateBeforeItsPostsIsAnErrorAndNoLatency() {
        UpdateLatencies latencies = new UpdateLatencies(
                new Timetable(1, 1, 3, 60, 1),
                new OpenLoop(NanoClock.SYSTEM, SECOND_NANOS, 1),
                slides,
                end -> OptionalLong.of(0));
        latencies.take(0, 0, MINUTE);

        assertThatThrownBy(() -> latencies.take(1, 0, MINUTE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("post 1");
    }

    @Test
    void eventTimePassesAtTheSpeedAndEachPostIsEffectiveInItsOwnMinute() {
        Timetable timetable = new Timetable(200, 20, 40, 60, 1);
        Load load = new Load(timetable.load(LoadOptions.standard()), 1);

        assertThat(load.options().posts()).isEqualTo(12_000);
        assertThat(load.record(200).arrivedMs() - load.record(0).arrivedMs()).isEqualTo(MINUTE);
        assertThat(timetable.measures(3_999)).isFalse();
        assertThat(timetable.measures(4_000)).isTrue();
        assertThat(timetable.measures(11_999)).isTrue();
        assertThat(timetable.measures(12_000)).isFalse();
        assertThat(LongStream.range(0, 12_000).map(number -> slides.add(0, load.createdMs(number)) * MINUTE))
                .containsExactlyElementsOf(LongStream.range(0, 12_000)
                        .map(number -> (load.createdMs(number) / MINUTE + 1) * MINUTE)
                        .boxed()
                        .toList());
    }
}
