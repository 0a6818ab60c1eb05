package io.groundswell.bench;

import io.groundswell.bench.contest.Contestants;
import io.groundswell.bench.contest.Report;
import io.groundswell.bench.load.LoadCensus;
import io.groundswell.bench.load.LoadOptions;
import java.io.IOException;
import java.io.PrintWriter;
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

    /** @param err hears how it comes along */
    Benchmark(Plan plan, PrintWriter err) {
        this.plan = plan;
        this.progress = new Progress(err);
    }

    /** @throws AnswersDiffer if two contestants say different things of the same hour, or one counts the campaign wrong */
    Results run() throws IOException, InterruptedException {
        Path folder = Folders.makeTemporary();
        try (Contest contest = Contest.open(folder, progress)) {
            fill(contest);
            LoadCensus held = isCampaignKnown() ? LoadCensus.of(plan.load()) : null;
            List<Report> reports = new ArrayList<>();
            for (int run = 1; run <= plan.runs(); run++) {
                for (String name : possible()) {
                    Report report = measure(contest, name, run);
                    progress.say(String.format(
                            Locale.ROOT,
                            "%s, run %d of %d: %.2f CPU-s, %.1f s",
                            name,
                            run,
                            plan.runs(),
                            report.cpuSeconds(),
                            report.wallSeconds()));
                    if (held != null) {
                        AnswersDiffer.unlessCounted(held.campaign(), report);
                    }
                    reports.add(report);
                }
            }
            return Results.of(plan.load(), reports);
        } finally {
            Folders.delete(folder);
        }
    }

    /** The census does not know what removals leave. */
    private boolean isCampaignKnown() {
        return plan.load().campaignShare() > 0 && plan.load().removals() == 0;
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

    private void fill(Contest contest) {
        contest.fill(POSTS, plan.load());
        if (plan.needsPrefix()) {
            contest.fill(PREFIX, plan.load().firstPosts(plan.prefixPosts()));
        }
    }

    private Report measure(Contest contest, String name, int run) throws IOException, InterruptedException {
        boolean prefix = name.equals(Contestants.DSL) && plan.needsPrefix();
        LoadOptions load = prefix ? plan.load().firstPosts(plan.prefixPosts()) : plan.load();
        String named = "bench-" + name + "-" + run;
        try {
            return contest.drain(name, named, prefix ? PREFIX : POSTS, load, plan.heap(), plan.profile());
        } finally {
            contest.forget(named);
        }
    }
}
