package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.feed.BadLines;
import io.groundswell.feed.PostProducer;
import io.groundswell.feed.PostPump;
import io.groundswell.feed.ResumePoint;
import io.groundswell.runtime.Connections;
import io.groundswell.runtime.Topics;
import io.groundswell.schema.PostEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code produce}: posts from files into the topic, stamped with the broker's clock, as if they came in now. */
@Command(name = "produce", description = "Writes posts from JSON Lines or CSV files to the posts topic.")
final class ProduceCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions settingsOptions = new SettingsOptions();

    @Mixin
    private FeedOptions feed = new FeedOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = GroundswellCommand.err(spec);
        Surroundings around = GroundswellCommand.of(spec).surroundings();
        ProgressLine progress = new ProgressLine(err, around.terminal(), System::nanoTime);
        BadLines badLines = feed.badLines(err, progress);
        Settings settings = settingsOptions.load().settings();
        try (progress;
                var files = feed.open(around.input(), badLines);
                var connections = Connections.open(settings);
                var producer = connect(connections, settings)) {
            new PostPump(producer, PostPump.arrivalNow(), progress::sending).run(files);
            progress.end();
            FeedSummary.print(producer.count(), badLines, GroundswellCommand.out(spec));
        }
        return ExitCode.OK.number();
    }

    private static PostProducer connect(Connections connections, Settings settings) {
        new Topics(connections.clientProperties(), settings.topics()).prepare(Topics.Arrival.LOG_APPEND_TIME);
        return PostProducer.connect(
                connections.clientProperties(),
                settings.topics().posts(),
                connections.codecs().serializer(PostEvent.class),
                ResumePoint.none());
    }
}
