package io.groundswell.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.groundswell.bench.contest.Assignment;
import io.groundswell.bench.contest.ContestantMain;
import io.groundswell.bench.contest.Contestants;
import io.groundswell.bench.contest.Report;
import io.groundswell.bench.load.Load;
import io.groundswell.bench.load.LoadFill;
import io.groundswell.bench.load.LoadOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs a plan: one broker, one backlog, every contestant in turn, as often as planned. */
final class Benchmark {
    private static final String POSTS = "posts";
    private static final String PREFIX = "posts-prefix";

    private final Plan plan;
    private final Progress progress;
    private final ObjectMapper json = new ObjectMapper();

    /** @param err hears how it comes along */
    Benchmark(Plan plan, PrintWriter err) {
        this.plan = plan;
        this.progress = new Progress(err);
    }

    /** @throws AnswersDiffer if two contestants say different things of the same hour */
    Results run() throws IOException, InterruptedException {
        Path folder = Folders.makeTemporary();
        try (Cluster cluster = Cluster.start(folder)) {
            fill(cluster);
            List<Report> reports = new ArrayList<>();
            for (int run = 1; run <= plan.runs(); run++) {
                for (String name : possible()) {
                    Report report = measure(cluster, folder, name, run);
                    progress.say(String.format(
                            Locale.ROOT,
                            "%s, run %d of %d: %.2f CPU-s, %.1f s",
                            name,
                            run,
                            plan.runs(),
                            report.cpuSeconds(),
                            report.wallSeconds()));
                    reports.add(report);
                }
            }
            return Results.of(plan.load(), reports);
        } finally {
            Folders.delete(folder);
        }
    }

    private List<String> possible() {
        return plan.contestants().stream().filter(this::isPossible).toList();
    }

    private boolean isPossible(String name) {
        boolean possible = Contestants.isPossible(name);
        if (!possible) {
            progress.say(name + " is left out: redis-server is not on the PATH");
        }
        return possible;
    }

    private void fill(Cluster cluster) {
        int id = cluster.registerPosts(POSTS);
        try (LoadFill fill = new LoadFill(cluster.bootstrapServers())) {
            fill(cluster, fill, plan.load(), id, POSTS);
            if (plan.needsPrefix()) {
                fill(cluster, fill, plan.load().firstPosts(plan.prefixPosts()), id, PREFIX);
            }
        }
    }

    private void fill(Cluster cluster, LoadFill fill, LoadOptions options, int schemaId, String topic) {
        cluster.makePosts(topic, options.partitions());
        fill.write(
                new Load(options, schemaId), topic, done -> progress.show("filling " + topic, done, options.posts()));
        progress.end();
    }

    private Report measure(Cluster cluster, Path folder, String name, int run)
            throws IOException, InterruptedException {
        boolean prefix = name.equals(Contestants.DSL) && plan.needsPrefix();
        LoadOptions load = prefix ? plan.load().firstPosts(plan.prefixPosts()) : plan.load();
        Assignment assignment = new Assignment(
                name,
                cluster.bootstrapServers(),
                cluster.registryUrl(),
                prefix ? PREFIX : POSTS,
                load.posts(),
                plan.hour(),
                (int) Math.ceil(load.hours()),
                "bench-" + name + "-" + run,
                Files.createDirectories(folder.resolve(name + "-" + run)));
        try (ChildJvm child = ChildJvm.start(
                ContestantMain.class,
                ChildJvm.options(plan.heap(), plan.profile(), name + "-" + run),
                assignment.toArguments(),
                folder.resolve(assignment.name() + ".log"))) {
            Report report = json.readValue(child.nextLine(), Report.class);
            child.awaitEnd();
            requireAll(report, load.posts());
            return report;
        } finally {
            cluster.forget(assignment.name());
            Folders.delete(assignment.folder());
        }
    }

    private static void requireAll(Report report, long posts) {
        if (report.posts() != posts) {
            throw new AnswersDiffer(report.contestant() + " took in " + report.posts() + " posts of " + posts);
        }
    }
}
