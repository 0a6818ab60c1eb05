package io.groundswell.bench.growth;

import io.groundswell.bench.AnswersDiffer;
import io.groundswell.bench.Contest;
import io.groundswell.bench.Folders;
import io.groundswell.bench.Progress;
import io.groundswell.bench.contest.Contestants;
import io.groundswell.bench.contest.Report;
import io.groundswell.bench.contest.StateFolder;
import io.groundswell.bench.load.CampaignCount;
import io.groundswell.bench.load.LoadCensus;
import io.groundswell.bench.load.LoadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** One case on a broker of its own: the limit, the service, and the service again that has lost its disk. */
final class CaseRun {
    private static final String POSTS = "posts";

    private final GrowthCase growthCase;
    private final GrowthPlan plan;
    private final LoadOptions load;
    private final Path folder;
    private final Progress progress;
    private final CaseReports reports = new CaseReports();

    /** @param folder for all that is kept meanwhile; deleted at the end */
    CaseRun(GrowthCase growthCase, GrowthPlan plan, Path folder, Progress progress) {
        this.growthCase = growthCase;
        this.plan = plan;
        this.load = growthCase.load(plan.posts(), plan.zipf());
        this.folder = folder;
        this.progress = progress;
    }

    /** Whatever goes wrong is told in the row, beside what was measured before. */
    GrowthRow run() throws InterruptedException, IOException {
        LoadCensus held = LoadCensus.of(load);
        try (Contest contest = Contest.open(folder, progress)) {
            contest.giveUpAfter(plan.patience());
            contest.fill(POSTS, load);
            for (int run = 1; run <= plan.runs(); run++) {
                measure(contest, run, held.campaign());
            }
            return reports.row(growthCase.word(), load, held, null);
        } catch (IOException | RuntimeException failed) {
            progress.say(growthCase.word() + " is broken: " + failed.getMessage());
            return reports.row(growthCase.word(), load, held, failed);
        } finally {
            Folders.delete(folder);
        }
    }

    private void measure(Contest contest, int run, CampaignCount held) throws IOException, InterruptedException {
        Report limit = drain(contest, Contestants.LIMIT, "limit-" + run);
        reports.addLimit(limit);
        String service = "growth-" + run;
        Report first = drain(contest, Contestants.GROUNDSWELL, service);
        if (load.removals() == 0) {
            AnswersDiffer.unlessSame(limit, first);
            AnswersDiffer.unlessCounted(held, first);
        }
        reports.addDrain(first, StateFolder.bytesByStore(contest.kept(service)));
        Folders.delete(contest.kept(service));
        Report again = drain(contest, Contestants.RESTORE, service);
        AnswersDiffer.unlessSame(first, again);
        AnswersDiffer.unlessCounted(Objects.requireNonNull(first.campaign()), again);
        reports.addRestore(again);
        contest.forget(service);
    }

    private Report drain(Contest contest, String contestant, String run) throws IOException, InterruptedException {
        Report report = contest.drain(contestant, run, POSTS, load, plan.heap(), null);
        progress.say(String.format(
                Locale.ROOT,
                "%s, %s: %.2f CPU-s, %.1f s",
                growthCase.word(),
                contestant,
                report.cpuSeconds(),
                report.wallSeconds()));
        return report;
    }
}
