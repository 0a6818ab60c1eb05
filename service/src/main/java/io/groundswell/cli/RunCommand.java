package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.runtime.Topics;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: the service, until it is stopped by a signal or an error. */
@Command(name = "run", description = "Runs the service, with a broker and registry of its own or against a cluster.")
final class RunCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() {
        PrintWriter out = GroundswellCommand.out(spec);
        Settings settings = options.load().settings();
        try (RunningService instance = RunningService.start(settings, Topics.Arrival.LOG_APPEND_TIME)) {
            StopSignal.closes(instance);
            out.println("Groundswell answers at " + instance.url() + "/api/v1");
            out.println("posts go to the topic '" + settings.topics().posts() + "' at "
                    + instance.connections().bootstrapServers() + ", schemas to "
                    + instance.connections().registryUrls());
            out.flush();
            throw instance.awaitFailure();
        }
    }
}
