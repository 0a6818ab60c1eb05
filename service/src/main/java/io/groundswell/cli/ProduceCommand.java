package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.feed.BadLineException;
import io.groundswell.feed.BadLines;
import io.groundswell.feed.FeedCount;
import io.groundswell.feed.FeedFailedException;
import io.groundswell.feed.FileFeed;
import io.groundswell.feed.PostProducer;
import io.groundswell.feed.PostPump;
import io.groundswell.feed.ResumePoint;
import io.groundswell.runtime.Connections;
import io.groundswell.runtime.Topics;
import io.groundswell.schema.PostEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
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
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        BadLines badLines = feed.badLines(err);
        Settings settings = settingsOptions.load().settings();
        Surroundings around = GroundswellCommand.of(spec).surroundings();
        ProgressLine progress = new ProgressLine(err, onTerminal(around), System::nanoTime);
        try (var files = new FileFeed(feed.files(), around.input(), feed.format(), badLines);
                var connections = Connections.open(settings);
                var producer = connect(connections, settings)) {
            new PostPump(producer, PostPump.arrivalNow(), progress).run(files);
            progress.end();
            summarize(producer.count(), badLines);
        } catch (BadLineException | IOException unreadable) {
            progress.end();
            throw new CommandFailure(ExitCode.FAILURE, String.valueOf(unreadable.getMessage()), unreadable);
        } catch (FeedFailedException unwritten) {
            progress.end();
            throw new CommandFailure(
                    Failures.codeOf(Objects.requireNonNull(unwritten.getCause())),
                    String.valueOf(unwritten.getMessage()),
                    unwritten);
        }
        return ExitCode.OK.number();
    }

    /** The launcher knows: Java itself cannot tell on every version. */
    private static boolean onTerminal(Surroundings around) {
        return "true".equals(around.systemProperties().get("groundswell.terminal"));
    }

    private static PostProducer connect(Connections connections, Settings settings) {
        new Topics(connections.clientProperties(), settings.topics()).prepare(Topics.Arrival.LOG_APPEND_TIME);
        return PostProducer.connect(
                connections.clientProperties(),
                settings.topics().posts(),
                connections.codecs().serializer(PostEvent.class),
                ResumePoint.none());
    }

    private void summarize(FeedCount count, BadLines badLines) {
        PrintWriter out = GroundswellCommand.out(spec);
        out.printf(
                Locale.ROOT,
                "read %,d lines, sent %,d posts (%,.1f MB)%n",
                count.posts() + badLines.count(),
                count.sent(),
                count.sentBytes() / 1e6);
        if (badLines.count() > 0) {
            out.printf(Locale.ROOT, "warning: skipped %,d bad lines%n", badLines.count());
            badLines.byReason().forEach((reason, lines) -> out.printf(Locale.ROOT, "%,9d  %s%n", lines, reason));
        }
        out.flush();
    }
}
