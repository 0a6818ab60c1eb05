package io.groundswell.cli;

import io.groundswell.config.Configuration;
import io.groundswell.config.Given;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code config}: what the settings are. */
@Command(name = "config", description = "Shows the settings.", synopsisSubcommandLabel = "COMMAND")
final class ConfigCommand {

    @Spec
    private @Nullable CommandSpec spec;

    /** Every value that counts, as a settings file that says the same (secrets are starred out). */
    @Command(name = "show", description = "Prints every setting with the value that counts, after checking all.")
    int show(
            @Mixin SettingsOptions options,
            @Option(names = "--origin", description = "Say where each value comes from.") boolean origin) {
        PrintWriter out = GroundswellCommand.out(spec);
        for (Given given : options.load().values().all()) {
            String line = given.key() + ": " + (given.text().isEmpty() ? "\"\"" : given.shown());
            out.println(origin ? "%-40s # %s".formatted(line, given.origin()) : line);
        }
        return ExitCode.OK.number();
    }

    /** The settings file as it is shipped. */
    @Command(
            name = "reference",
            description = "Prints config/groundswell.yaml: every setting, its default and what it does.")
    int reference() {
        PrintWriter out = GroundswellCommand.out(spec);
        out.print(Configuration.reference());
        out.flush();
        return ExitCode.OK.number();
    }
}
