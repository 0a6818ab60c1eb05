package io.groundswell.cli;

import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostProducer;
import io.groundswell.feed.PostPump;
import io.groundswell.feed.ResumePoint;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WelcomeWave;
import io.groundswell.replay.RankedUpTo;
import io.groundswell.runtime.FailureWatch;
import io.groundswell.runtime.Topics;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.source.CompletenessMarker;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole service on this machine, fed with the synthetic welcome wave. */
@Command(
        name = "demo",
        description =
                "Starts everything on loopback and plays three weeks of a synthetic welcome wave through it, of which it"
                        + " is known how it should turn out.")
final class DemoCommand implements Callable<Integer> {
    /** The shipped campaign whose tags the wave bears. */
    private static final String CAMPAIGN = "tiktok-refugees";

    /** All of the wave can be asked for when it is over, from its first evening on. */
    static final CommandDefaults DEFAULTS = new CommandDefaults(
            "demo", Map.of("hashtag.default-rule", "rednote", "retention.rankings", "30d", "retention.hours", "30d"));

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Mixin
    private WaveOptions which = new WaveOptions();

    @Option(names = "--exit", description = "Stop when everything is played and ranked, instead of waiting for Ctrl-C.")
    private boolean exit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = GroundswellCommand.out(spec);
        WaveSettings wave = which.wave();
        Settings settings = load();
        try (FolderLock lock = FolderLock.take(settings.data())) {
            lock.deleteParts();
        }
        try (RunningService instance = RunningService.start(settings, Topics.Arrival.CREATE_TIME)) {
            StopSignal.closes(instance);
            out.println("All posts of this demonstration are SYNTHETIC: generated from seed " + wave.seed()
                    + ", written by nobody.");
            tellAddresses(instance, wave, out);
            long posts = FailureWatch.over(instance.streams(), () -> play(instance, settings, wave, out));
            out.printf(
                    Locale.ROOT,
                    "Everything is played and ranked: %,d posts.%s%n",
                    posts,
                    exit ? "" : " Ctrl-C stops.");
            tellAddresses(instance, wave, out);
            out.print(TruthText.of(wave));
            out.flush();
            if (exit) {
                return ExitCode.OK.number();
            }
            throw instance.awaitFailure();
        }
    }

    /** In a folder of its own, so that it may begin anew each time. */
    private Settings load() {
        Path folder = options.load().settings().data().root().resolve("demo");
        return options.load(DEFAULTS, Configuration.flag("data.folder", folder.toString(), "demo"))
                .settings();
    }

    /** Sends all posts, and waits until they are ranked: what is asked for then is the end of the story. */
    private long play(RunningService instance, Settings settings, WaveSettings wave, PrintWriter out)
            throws IOException, InterruptedException {
        long endMs = wave.end().toEpochMilli();
        boolean terminal = GroundswellCommand.of(spec).surroundings().terminal();
        try (ProgressLine progress = new ProgressLine(out, terminal, System::nanoTime);
                WelcomeWave posts = new WelcomeWave(wave, PostOrder.ARRIVAL);
                PostProducer producer = PostProducer.connect(
                        instance.connections().clientProperties(),
                        settings.topics().posts(),
                        instance.connections().codecs().serializer(PostEvent.class),
                        ResumePoint.none())) {
            PostPump pump = new PostPump(
                    producer,
                    PostPump.arrivalBy(PostOrder.ARRIVAL),
                    told -> progress.show("playing", told.posts(), posts.expectedEvents()));
            pump.run(posts);
            producer.completeThrough(new CompletenessMarker(endMs), OptionalLong.of(endMs));
            producer.flush();
            long sent = producer.count().posts();
            new RankedUpTo(instance.streams(), endMs, sent).await(done -> progress.processed(done, sent));
            return sent;
        }
    }

    private void tellAddresses(RunningService instance, WaveSettings wave, PrintWriter out) {
        String trends = instance.url() + "/api/v1/trends?limit=10";
        out.println("  trending now   " + trends);
        out.println("  when it rose   " + trends + "&at=" + wave.rise());
        out.println("  one tag        " + instance.url() + "/api/v1/tags/welcometiktokrefugees");
        String campaign = instance.url() + "/api/v1/campaigns/" + CAMPAIGN;
        out.println("  the campaign   " + campaign);
        out.println("  as a page      " + campaign + "/report");
        out.println("  how it stands  " + instance.url() + "/api/v1/status");
        out.flush();
    }
}
