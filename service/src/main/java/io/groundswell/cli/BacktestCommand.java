package io.groundswell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backtest}: how well trends are found that somebody has labelled. */
@Command(
        name = "backtest",
        description = "Holds what is found in past data against labels, beside the formulas of peers.")
final class BacktestCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private BacktestPosts posts = new BacktestPosts();

    @Option(names = "--bursts", paramLabel = "LABELS.json", description = "The labelled bursts of the posts.")
    private @Nullable Path bursts;

    @Option(names = "--peers", description = "The peers' formulas over the same input, too.")
    private boolean peers;

    @Option(names = "--out", paramLabel = "DIR", description = "Leave what was found in this folder.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print JSON for machines in place of a table.")
    private boolean json;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private ReplaySettings settings = new ReplaySettings();

    @Override
    public Integer call() throws IOException {
        if (posts.named().isEmpty() || bursts == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--posts FILE… and --bursts LABELS.json belong together; give both");
        }
        CommandSpec command = Objects.requireNonNull(spec);
        new BurstBacktest(command, posts, bursts, peers, out, json).run(options, settings);
        return ExitCode.OK.number();
    }
}
