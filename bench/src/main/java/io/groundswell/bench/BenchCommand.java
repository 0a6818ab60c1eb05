package io.groundswell.bench;

import io.groundswell.bench.contest.Contestants;
import io.groundswell.bench.growth.GrowthCommand;
import java.io.IOException;
import java.nio.file.Path;
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

/** {@code bench}: fills one backlog, lets each contestant drain it, and prints what that cost. */
@Command(
        name = "groundswell bench",
        description = "Measures what a post costs: Groundswell beside a plain consumer, a textbook job and Redis.",
        subcommands = {LatencyCommand.class, GrowthCommand.class},
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong command line",
            "3:the contestants' answers differ",
        })
final class BenchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LoadFlags load = new LoadFlags();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs of each; their median counts (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "Only these: limit, limit-avro, groundswell, redis, dsl.")
    private List<String> only = Contestants.names();

    @Option(
            names = "--dsl-posts",
            paramLabel = "N",
            defaultValue = "2000000",
            description = "Where dsl may stop (default: ${DEFAULT-VALUE}).")
    private long dslPosts;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "1408m",
            description = "Largest heap of each contestant (default: ${DEFAULT-VALUE}).")
    private String heap = "";

    @Option(names = "--profile", paramLabel = "DIR", description = "Keep a flight recording of each run here.")
    private @Nullable Path profile;

    @Mixin
    private OutputFlags output = new OutputFlags();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan = CheckedFlags.of(spec, () -> new Plan(load.options(), runs, only, dslPosts, heap, profile));
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        Results results = new Benchmark(plan, commandLine.getErr()).run();
        output.tell(commandLine.getOut(), new ResultTable(results).text(), results.toJson());
        return 0;
    }
}
