package io.groundswell.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code groundswell}: nothing by itself. A subcommand is a class, and a line here. */
@Command(
        name = "groundswell",
        description = "Says, continuously and with reasons, which hashtags are trending and where.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ProduceCommand.class,
            ReplayCommand.class,
            BacktestCommand.class,
            CampaignCommand.class,
            TopologyCommand.class,
            ConfigCommand.class,
            DoctorCommand.class,
            ResetCommand.class,
        },
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong command line or settings",
            "3:a result differs from what was expected",
            "4:a broker, registry or instance cannot be reached",
            "5:schemas, state or versions do not go together"
        })
final class GroundswellCommand {

    private final Surroundings surroundings;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of a failure.")
    private boolean verbose;

    GroundswellCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command at the root of the line that {@code command} stands in. */
    static GroundswellCommand of(@Nullable CommandSpec command) {
        return (GroundswellCommand) Objects.requireNonNull(command).root().userObject();
    }

    /** Where the results of {@code command} go. */
    static PrintWriter out(@Nullable CommandSpec command) {
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    /** Where {@code command} tells what goes wrong. */
    static PrintWriter err(@Nullable CommandSpec command) {
        return Objects.requireNonNull(command).commandLine().getErr();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    boolean verbose() {
        return verbose;
    }
}
