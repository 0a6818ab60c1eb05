package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.runtime.TopologyPlan;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code topology}: what runs. */
@Command(name = "topology", description = "Shows the topology.", synopsisSubcommandLabel = "COMMAND")
final class TopologyCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "describe",
            description = "Prints sources, operators, stores, internal topics and sinks, as Kafka Streams sees them.")
    int describe(@Mixin SettingsOptions options) {
        PrintWriter out = GroundswellCommand.out(spec);
        Settings settings = options.load().settings();
        out.print(TopologyPlan.describe(settings));
        out.flush();
        return ExitCode.OK.number();
    }
}
