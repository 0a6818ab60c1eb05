package io.groundswell.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** Posts from the files that a command line is about. */
final class FeedOptions extends PostFiles {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSON Lines or CSV, packed with gzip or not; - for standard input.")
    private List<String> files = List.of();

    @Override
    List<String> named() {
        return files;
    }
}
