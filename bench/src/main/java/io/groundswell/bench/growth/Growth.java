package io.groundswell.bench.growth;

import io.groundswell.bench.Folders;
import io.groundswell.bench.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a plan: its cases one after the other. */
final class Growth {
    private final GrowthPlan plan;
    private final Progress progress;

    /** @param err hears how it comes along */
    Growth(GrowthPlan plan, PrintWriter err) {
        this.plan = plan;
        this.progress = new Progress(err);
    }

    GrowthResults run() throws IOException, InterruptedException {
        Path folder = Folders.makeTemporary();
        try {
            List<GrowthRow> rows = new ArrayList<>();
            for (GrowthCase each : plan.cases()) {
                rows.add(new CaseRun(each, plan, folder.resolve(each.word()), progress).run());
            }
            return new GrowthResults(plan, rows);
        } finally {
            Folders.delete(folder);
        }
    }
}
