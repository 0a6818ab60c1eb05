package io.groundswell.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench latency}: appends posts at a constant rate, and measures how long rankings and answers take. */
@Command(
        name = "latency",
        description =
                "Measures how long a post takes to its ranking, and GET trends to its answer, at a constant rate.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class LatencyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--rate",
            paramLabel = "POSTS/S",
            description = "Posts a second (default: half of the capacity, which is measured first with a backlog of "
                    + "--posts in --hours).")
    private @Nullable Long rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "120",
            description = "How long is measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Before that (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "60",
            description = "Seconds of event time a second (default: ${DEFAULT-VALUE}: a slide a second).")
    private int speed;

    @Option(
            names = "--asks",
            paramLabel = "N",
            defaultValue = "50",
            description = "Questions to GET trends a second (default: ${DEFAULT-VALUE}).")
    private int asks;

    @Mixin
    private LoadFlags load = new LoadFlags();

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "1408m",
            description = "Largest heap of the service (default: ${DEFAULT-VALUE}).")
    private String heap = "";

    @Option(names = "--profile", paramLabel = "DIR", description = "Keep a flight recording of the service here.")
    private @Nullable Path profile;

    @Mixin
    private OutputFlags output = new OutputFlags();

    @Override
    public Integer call() throws IOException, InterruptedException {
        LatencyPlan plan = CheckedFlags.of(spec, this::plan);
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        LatencyResults results = new LatencyBenchmark(plan, commandLine.getErr()).run();
        output.tell(commandLine.getOut(), results.text(), results.toJson());
        return 0;
    }

    private LatencyPlan plan() {
        requireNothingBefore();
        requireOwn("--posts");
        requireOwn("--hours");
        return new LatencyPlan(load.options(), rate, warmUp, seconds, speed, asks, heap, profile);
    }

    /** The other command's flags, given before this one's name, would count for nothing. */
    private void requireNothingBefore() {
        CommandLine above = Objects.requireNonNull(spec).commandLine().getParent();
        for (OptionSpec flag : above.getParseResult().matchedOptions()) {
            throw new IllegalArgumentException(flag.longestName() + " must stand behind latency");
        }
    }

    /** A backlog is drained only to measure the capacity: beside a rate its size means nothing. */
    private void requireOwn(String flag) {
        if (rate != null
                && Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption(flag)) {
            throw new IllegalArgumentException(flag + " says how large a backlog capacity is measured with, but --rate "
                    + rate + " measures none: give one of them");
        }
    }
}
