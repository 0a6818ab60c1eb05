package io.groundswell.bench;

import io.groundswell.bench.latency.Latencies;
import io.groundswell.bench.latency.LatencyFigures;
import io.groundswell.bench.latency.Timetable;
import io.groundswell.bench.load.LoadOptions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run, for people and for machines.
 *
 * @param load the posts that were appended, through the last measured one
 * @param timetable when how much happened
 * @param capacity posts per second that a backlog was drained at; null if it was not measured
 * @param figures the latencies
 */
record LatencyResults(
        LoadOptions load, Timetable timetable, @Nullable Double capacity, LatencyFigures figures) {

    /** In the shape that the {@code --json} flag promises. */
    Map<String, Object> toJson() {
        Map<String, @Nullable Object> latency = new LinkedHashMap<>();
        latency.put("ratePostsPerSecond", timetable.postsPerSecond());
        latency.put("capacityPostsPerSecond", capacity);
        latency.put("updatesMs", figures.updates().toJson());
        latency.put("updatesAfterCompletionMs", figures.afterCompletion().toJson());
        Map<String, @Nullable Object> trends = figures.trends().latencies().toJson();
        trends.put("errors", figures.trends().errors());
        latency.put("restTrendsMs", trends);
        latency.put("unreflectedPosts", figures.unreflectedPosts());
        latency.put("appendsBehindMs", figures.appendsBehindMs());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("latency", latency);
        all.put("load", load);
        return all;
    }

    /** A table, and what must be known to read it. */
    String text() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%-26s %10s %10s %10s %10s%n", "", "n", "p50 ms", "p99 ms", "max ms"));
        text.append(row("updates, of every post", figures.updates()));
        text.append(row("updates, from completion", figures.afterCompletion()));
        text.append(row("GET trends", figures.trends().latencies()));
        text.append(String.format(
                Locale.ROOT,
                "%,d posts/s%s for %d s, %d s of event time a second%n",
                timetable.postsPerSecond(),
                capacity == null ? "" : String.format(Locale.ROOT, ", half of the measured %,.0f,", capacity),
                timetable.seconds(),
                timetable.speed()));
        text.append(String.format(Locale.ROOT, "appends were at most %.1f ms behind%n", figures.appendsBehindMs()));
        if (figures.unreflectedPosts() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d slides changed no ranking: their %,d posts are in no figure%n",
                    figures.unchangedSlides(),
                    figures.unreflectedPosts()));
        }
        if (figures.trends().errors() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d questions were not answered with 200, first: %s%n",
                    figures.trends().errors(),
                    figures.trends().firstError()));
        }
        return text.toString().stripTrailing();
    }

    private static String row(String name, Latencies of) {
        return String.format(
                Locale.ROOT, "%-26s %10d %10s %10s %10s%n", name, of.n(), ms(of.p50()), ms(of.p99()), ms(of.max()));
    }

    private static String ms(@Nullable Double latency) {
        return latency == null ? "-" : String.format(Locale.ROOT, "%.1f", latency);
    }
}
