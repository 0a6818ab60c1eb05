package io.groundswell.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The posts that a backtest is run over. */
final class BacktestPosts extends PostFiles {

    @Option(
            names = "--posts",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Posts for the real pipeline: JSON Lines or CSV, packed with gzip or not; - for standard input.")
    private List<String> files = List.of();

    @Override
    List<String> named() {
        return files;
    }
}
