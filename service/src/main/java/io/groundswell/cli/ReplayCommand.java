package io.groundswell.cli;

import io.groundswell.config.Configuration;
import io.groundswell.config.Given;
import io.groundswell.config.Origin;
import io.groundswell.config.Settings;
import io.groundswell.feed.BadLines;
import io.groundswell.feed.FeedFormat;
import io.groundswell.feed.FileFeed;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostSource;
import io.groundswell.feed.SortedFeed;
import io.groundswell.replay.InputIdentity;
import io.groundswell.replay.Replay;
import io.groundswell.replay.ReplayPlan;
import io.groundswell.stream.Conservation;
import io.groundswell.stream.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: the real pipeline over an embedded broker, from files to results, then exit. */
@Command(
        name = "replay",
        description = "Runs posts from files through the whole pipeline, writes what comes out, and exits.")
final class ReplayCommand implements Callable<Integer> {
    /** Nothing of a bounded input is to fall behind the grace or out of a retention, unless somebody asked for it. */
    private static final Map<String, String> BOUNDLESS = Map.of(
            "time.series-grace", "90d",
            "time.idle-after", "1h",
            "retention.hours", "400d",
            "retention.days", "4000d",
            "retention.rankings", "400d");

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON Lines or CSV, gzip too; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--tag-rule", paramLabel = "RULE", description = "hashtag.default-rule: twitter, rednote, …")
    private @Nullable String tagRule;

    @Option(names = "--max-tags", paramLabel = "N", description = "hashtag.max-tags: tags of one post that count.")
    private @Nullable String maxTags;

    @Option(
            names = "--order",
            defaultValue = "event",
            description = "event: as if every post had arrived at once. arrival: by harvestedAt, as it was, late posts"
                    + " included (default: ${DEFAULT-VALUE}).")
    private Order order = Order.event;

    @Option(names = "--partitions", paramLabel = "N", description = "Partitions of posts and of mentions.")
    private @Nullable String partitions;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads: streams.threads.")
    private @Nullable String threads;

    @Option(
            names = "--bad-lines",
            defaultValue = "skip",
            description = "skip: report and go on. fail: stop at the first (default: ${DEFAULT-VALUE}).")
    private OnBadLine badLines = OnBadLine.skip;

    @Option(
            names = "--export-hourly",
            paramLabel = "OUT.csv",
            description = "Posts and people per tag and UTC hour, scope global.")
    private @Nullable Path hourly;

    @Option(
            names = "--export-updates",
            paramLabel = "OUT.jsonl",
            description = "Every change of a ranking, by scope, slide, rank and tag.")
    private @Nullable Path updates;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where it keeps its state; run again on the same folder after a crash, it goes on. Default: a"
                    + " temporary folder, deleted at the end.")
    private @Nullable Path stateDir;

    /** The orders, as they are written on a command line. */
    enum Order {
        event,
        arrival
    }

    /** What a bad line leads to, as it is written on a command line. */
    enum OnBadLine {
        skip,
        fail
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = GroundswellCommand.out(spec);
        Path folder = stateDir == null ? Files.createTempDirectory("groundswell-replay-") : stateDir;
        try {
            Settings wanted = load(folder);
            LogFile.open(wanted.data().logFile());
            report(replay(wanted, out), out);
            return ExitCode.OK.number();
        } finally {
            if (stateDir == null) {
                Deletion.of(folder);
            }
        }
    }

    private Conservation replay(Settings wanted, PrintWriter out) throws IOException {
        try (FolderLock lock = FolderLock.take(wanted.data());
                ConsoleProgress progress = new ConsoleProgress(out)) {
            return new Replay(plan(wanted, lock.folder().root(), out), progress).run(hourly, updates);
        }
    }

    private Settings load(Path folder) {
        List<Given> flags = new ArrayList<>();
        flags.add(Configuration.flag("data.folder", folder.toString(), "--state-dir"));
        flags.add(Configuration.flag("broker.port", "0", "replay"));
        flags.add(Configuration.flag("registry.port", "0", "replay"));
        add(flags, "hashtag.default-rule", tagRule, "--tag-rule");
        add(flags, "hashtag.max-tags", maxTags, "--max-tags");
        add(flags, "topics.posts-partitions", partitions, "--partitions");
        add(flags, "topics.mentions-partitions", partitions, "--partitions");
        add(flags, "streams.threads", threads, "--threads");
        Configuration asked = settings.load(flags.toArray(Given[]::new));
        flags.addAll(boundlessWhereNotAsked(asked));
        return settings.load(flags.toArray(Given[]::new)).settings();
    }

    private static List<Given> boundlessWhereNotAsked(Configuration asked) {
        Map<String, String> defaults =
                Configuration.with(Map.of()).values().all().stream().collect(Collectors.toMap(Given::key, Given::text));
        return asked.values().all().stream()
                .filter(given -> BOUNDLESS.containsKey(given.key()))
                .filter(given -> given.origin().source().compareTo(Origin.Source.FILE) <= 0)
                .filter(given -> given.text().equals(defaults.get(given.key())))
                .map(given ->
                        Configuration.flag(given.key(), BOUNDLESS.getOrDefault(given.key(), given.text()), "replay"))
                .toList();
    }

    private ReplayPlan plan(Settings wanted, Path folder, PrintWriter out) throws IOException {
        PostOrder by = order == Order.event ? PostOrder.EVENT : PostOrder.ARRIVAL;
        String identity = InputIdentity.of(files) + " order=" + order + " bad-lines=" + badLines + " partitions="
                + wanted.topics().postsPartitions() + "/" + wanted.topics().mentionsPartitions();
        return new ReplayPlan(wanted, identity, () -> open(by, folder, out), by);
    }

    private PostSource open(PostOrder by, Path folder, PrintWriter out) throws IOException {
        BadLines onBad = new BadLines(
                BadLines.Choice.valueOf(badLines.name().toUpperCase(Locale.ROOT)),
                bad -> out.println("bad line: " + bad));
        PostSource inputs =
                new FileFeed(files, GroundswellCommand.of(spec).surroundings().input(), FeedFormat.defaults(), onBad);
        return SortedFeed.sort(inputs, by, folder);
    }

    private static void report(Conservation result, PrintWriter out) {
        StringBuilder line = new StringBuilder("in " + result.in());
        for (Outcome outcome : Outcome.values()) {
            if (result.of(outcome) > 0) {
                line.append(", ")
                        .append(outcome.name().toLowerCase(Locale.ROOT))
                        .append(' ')
                        .append(result.of(outcome));
            }
        }
        out.println(line);
        out.flush();
    }

    private static void add(List<Given> flags, String key, @Nullable String text, String flag) {
        if (text != null) {
            flags.add(Configuration.flag(key, text, flag));
        }
    }
}
