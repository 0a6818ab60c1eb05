package io.groundswell.bench;

import io.groundswell.bench.contest.Contestants;
import io.groundswell.bench.contest.MeasuredService;
import io.groundswell.bench.latency.LatencyFigures;
import io.groundswell.bench.latency.LatencyRun;
import io.groundswell.bench.latency.ServiceMain;
import io.groundswell.bench.latency.Timetable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measures latency by a plan: capacity if need be, then one broker, one service, and posts at a constant rate. */
final class LatencyBenchmark {
    private static final String POSTS = "posts";
    private static final String NAME = "bench-latency";

    private final LatencyPlan plan;
    private final PrintWriter err;
    private final Progress progress;

    /** @param err hears how it comes along */
    LatencyBenchmark(LatencyPlan plan, PrintWriter err) {
        this.plan = plan;
        this.err = err;
        this.progress = new Progress(err);
    }

    LatencyResults run() throws IOException, InterruptedException {
        if (plan.rate() != null) {
            return measure(plan.at(plan.rate()), null);
        }
        double capacity = capacity();
        Timetable timetable = plan.at(Math.round(capacity / 2));
        progress.say(String.format(
                Locale.ROOT, "capacity: %,.0f posts/s; half of it: %,d posts/s", capacity, timetable.postsPerSecond()));
        return measure(timetable, capacity);
    }

    /** Posts a second at which the service drains a backlog, its start included. */
    private double capacity() throws IOException, InterruptedException {
        Plan drain = new Plan(
                plan.load(), 1, List.of(Contestants.GROUNDSWELL), plan.load().posts(), plan.heap(), plan.profile());
        return new Benchmark(drain, err).run().lines().get(0).postsPerSecond();
    }

    private LatencyResults measure(Timetable timetable, @Nullable Double capacity)
            throws IOException, InterruptedException {
        Path folder = Folders.makeTemporary();
        try (Cluster cluster = Cluster.start(folder)) {
            cluster.makePosts(POSTS, plan.load().partitions());
            int schemaId = cluster.registerPosts(POSTS);
            MeasuredService.Place place = new MeasuredService.Place(
                    cluster.bootstrapServers(), cluster.registryUrl(), POSTS, NAME, folder.resolve(NAME));
            try (ChildJvm service = ChildJvm.start(
                    ServiceMain.class,
                    ChildJvm.options(plan.heap(), plan.profile(), NAME),
                    ServiceMain.arguments(place),
                    folder.resolve(NAME + ".log"))) {
                String url = service.nextLine();
                LatencyFigures figures = new LatencyRun(
                                timetable, plan.load(), schemaId, place, posts -> look(service, timetable, posts))
                        .run(url);
                return new LatencyResults(timetable.load(plan.load()), timetable, capacity, figures);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void look(ChildJvm service, Timetable timetable, long posts) {
        try {
            service.requireAlive();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
        if (posts <= timetable.endMeasured()) {
            progress.show("appending", posts, timetable.endMeasured());
        }
        if (posts == timetable.endMeasured()) {
            progress.end();
        }
    }
}
