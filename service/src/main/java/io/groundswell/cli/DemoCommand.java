package io.groundswell.cli;

import io.groundswell.config.Configuration;
import io.groundswell.config.Given;
import io.groundswell.config.Settings;
import io.groundswell.feed.FeedProgress;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostProducer;
import io.groundswell.feed.PostPump;
import io.groundswell.feed.ResumePoint;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WelcomeWave;
import io.groundswell.runtime.Topics;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.CompletenessMarker;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole service on this machine, fed with the synthetic welcome wave. */
@Command(name = "demo", description = "Starts everything on loopback and plays a synthetic welcome wave through it.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--seed", defaultValue = "1", description = "Of the synthetic posts (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "How many times the some 170,000 posts of the wave (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = "--exit", description = "Stop when everything is played, instead of waiting for Ctrl-C.")
    private boolean exit;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = GroundswellCommand.out(spec);
        Settings settings = load();
        Deletion.of(settings.data().root());
        RunningService instance = RunningService.start(settings, Topics.Arrival.CREATE_TIME);
        StopSignal.closes(instance);
        out.println(
                "All posts of this demonstration are SYNTHETIC: generated from seed " + seed + ", written by nobody.");
        tellAddresses(instance, out);
        play(instance, settings, out);
        if (exit) {
            instance.close();
            return ExitCode.OK.number();
        }
        out.println("Everything is played. Ctrl-C stops.");
        tellAddresses(instance, out);
        Throwable error = instance.awaitFailure();
        throw new CommandFailure(Failures.codeOf(error), "the streams stopped: " + Failures.messageOf(error), error);
    }

    private Settings load() {
        String folder = Path.of(".groundswell", "demo").toString();
        Given data = Configuration.flag("data.folder", folder, "demo");
        Given rule = Configuration.flag("hashtag.default-rule", "rednote", "demo");
        return options.load(data, rule).settings();
    }

    private void play(RunningService instance, Settings settings, PrintWriter out) throws IOException {
        WaveSettings wave = WaveSettings.of(seed, scale);
        try (ConsoleProgress progress = new ConsoleProgress(out);
                WelcomeWave posts = new WelcomeWave(wave, PostOrder.ARRIVAL);
                PostProducer producer = PostProducer.connect(
                        instance.connections().clientProperties(),
                        settings.topics().posts(),
                        instance.connections().codecs().serializer(PostEvent.class),
                        ResumePoint.none())) {
            PostPump pump = new PostPump(
                    producer,
                    PostPump.arrivalBy(PostOrder.ARRIVAL),
                    told -> show(progress, told, posts.expectedPosts()));
            pump.run(posts);
            long endMs = wave.end().toEpochMilli();
            producer.completeThrough(new CompletenessMarker(endMs), OptionalLong.of(endMs));
            producer.flush();
        }
    }

    private static void show(ConsoleProgress progress, FeedProgress told, long expected) {
        progress.show("playing", told.fraction() >= 1 ? expected : told.posts(), expected);
    }

    private static void tellAddresses(RunningService instance, PrintWriter out) {
        out.println("  trending now   " + instance.url() + "/api/v1/trends?limit=10");
        out.println("  one tag        " + instance.url() + "/api/v1/tags/welcometiktokrefugees");
        out.println("  how it stands  " + instance.url() + "/api/v1/status");
        out.flush();
    }
}
