package io.groundswell.bench.latency;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/**
 * Puts together, when all is over, when posts should have been appended and when their slides were told of. A post whose slide
 * changed no ranking has no latency: nothing reflects it. Not thread-safe.
 */
final class UpdateLatencies {
    private final Timetable timetable;
    private final OpenLoop appends;
    private final PostSlides slides;
    private final IntFunction<OptionalLong> toldNanos;
    private final Histogram posts = new Histogram(3);
    private final Histogram completions = new Histogram(3);
    private final Set<Integer> unchanged = new HashSet<>();
    private long unreflected;

    /** @param toldNanos when the slide that ends at a minute was first told of; empty if it changed nothing */
    UpdateLatencies(Timetable timetable, OpenLoop appends, PostSlides slides, IntFunction<OptionalLong> toldNanos) {
        this.timetable = timetable;
        this.appends = appends;
        this.slides = slides;
        this.toldNanos = toldNanos;
    }

    /** Takes the next post, from number 0 on. */
    void take(long number, int partition, long eventMs) {
        int completeBefore = slides.completeThrough();
        int slideEnd = slides.add(partition, eventMs);
        if (timetable.measures(number)) {
            OptionalLong told = toldNanos.apply(slideEnd);
            told.ifPresentOrElse(nanos -> note(posts, number, nanos), () -> {
                unreflected++;
                unchanged.add(slideEnd);
            });
            completed(number, completeBefore);
        }
    }

    private void completed(long number, int completeBefore) {
        int complete = slides.completeThrough();
        if (completeBefore != PostSlides.NONE) {
            for (int end = completeBefore + 1; end <= complete; end++) {
                toldNanos.apply(end).ifPresent(nanos -> note(completions, number, nanos));
            }
        }
    }

    private void note(Histogram histogram, long number, long nanos) {
        long latency = nanos - appends.dueNanos(number);
        if (latency < 0) {
            throw new IllegalStateException("post " + number + " was reflected before it was appended: a partition was"
                    + " taken for idle, because the appends stalled");
        }
        histogram.recordValue(latency);
    }

    /** From the intended append of each measured post to the first update of its slide. */
    Latencies ofPosts() {
        return Latencies.of(posts);
    }

    /** From the intended append of the post that completed a slide to the slide's first update; one a slide. */
    Latencies afterCompletion() {
        return Latencies.of(completions);
    }

    /** Measured posts whose slide changed nothing. */
    long unreflectedPosts() {
        return unreflected;
    }

    int unchangedSlides() {
        return unchanged.size();
    }
}
