package io.groundswell.bench.growth;

import io.groundswell.bench.CheckedFlags;
import io.groundswell.bench.Main;
import io.groundswell.bench.OutputFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench growth}: one load after the other, each different from the base in one thing. */
@Command(
        name = "growth",
        description = "Measures how cost, memory, state and restore time grow with tags, partitions, hours, a hot tag,"
                + " removals and a campaign.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; a case that broke has a row that says why",
            "1:failed",
            "2:wrong command line",
            "3:the limit and the service, or the service and its restored self, say different things, or the service"
                    + " counts the campaign wrong",
        })
public final class GrowthCommand implements Callable<Integer> {
    private static final String DEFAULT = " (default: ${DEFAULT-VALUE}).";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--posts", paramLabel = "N", defaultValue = "2000000", description = "Posts of each load" + DEFAULT)
    private long posts;

    @Option(
            names = "--zipf",
            paramLabel = "S",
            defaultValue = "1.05",
            description = "Exponent of the tags' ranks; with 0 all are as frequent, and more of them used" + DEFAULT)
    private double zipf;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1",
            description = "Runs of each case; their median counts" + DEFAULT)
    private int runs;

    @Option(
            names = "--only",
            paramLabel = "CASE",
            split = ",",
            description = "Only these: base, tags-10k, tags-10m, partitions-1, partitions-16, hours-1, hours-24,"
                    + " hours-48, removals, hot-tag, campaign, campaign-all.")
    private List<String> only = GrowthCase.words();

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "1408m",
            description = "Largest heap of each process" + DEFAULT)
    private String heap = "";

    @Option(
            names = "--patience",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "After which one process is given up, and its case broken" + DEFAULT)
    private long patience;

    @Mixin
    private OutputFlags output = new OutputFlags();

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw cost and memory to this file, as SVG.")
    private @Nullable Path plot;

    @Override
    public Integer call() throws IOException, InterruptedException {
        GrowthPlan plan = CheckedFlags.of(spec, this::plan);
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        GrowthResults results = new Growth(plan, commandLine.getErr()).run();
        output.tell(commandLine.getOut(), new GrowthTable(results).text(), results.toJson());
        if (plot != null) {
            Files.writeString(plot, new GrowthPlot(results).svg());
        }
        return results.rows().stream().anyMatch(GrowthRow::differs) ? Main.MISMATCH : 0;
    }

    private GrowthPlan plan() {
        List<GrowthCase> cases = only.stream().map(GrowthCase::of).toList();
        return new GrowthPlan(cases, posts, zipf, runs, heap, Duration.ofMinutes(patience));
    }
}
