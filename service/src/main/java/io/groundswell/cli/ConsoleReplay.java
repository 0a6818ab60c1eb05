package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.feed.BadLines;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostSource;
import io.groundswell.feed.SortedFeed;
import io.groundswell.replay.InputIdentity;
import io.groundswell.replay.Replay;
import io.groundswell.replay.ReplayOutputs;
import io.groundswell.replay.ReplayPlan;
import io.groundswell.replay.ReplayResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A replay as an operator sees it.
 *
 * @param around where standard input is, and whether somebody looks on
 * @param console how far it is, and at the end what became of the posts
 * @param err bad lines
 */
record ConsoleReplay(Surroundings around, PrintWriter console, PrintWriter err) {

    /**
     * Runs posts through the pipeline, in a folder that is its own while it lasts.
     *
     * @param settings of a replay: {@link ReplaySettings}
     * @param onTheWay the posts, in their order, pass through this before they reach the topic
     */
    ReplayResult run(
            Settings settings,
            PostFiles input,
            PostOrder order,
            ReplayOutputs outputs,
            UnaryOperator<PostSource> onTheWay)
            throws IOException {
        try (FolderLock lock = FolderLock.take(settings.data());
                ProgressLine progress = new ProgressLine(console, around.terminal(), System::nanoTime)) {
            LogFile.open(lock.folder().logFile());
            BadLines badLines = input.badLines(err, progress);
            Path scratch = lock.folder().root();
            ReplayPlan.Posts posts =
                    () -> onTheWay.apply(SortedFeed.sort(input.open(around.input(), badLines), order, scratch));
            ReplayPlan plan = new ReplayPlan(settings, identity(settings, input, order), posts, order);
            ReplayResult result = new Replay(plan, progress).run(outputs);
            progress.end();
            FeedSummary.print(result.written(), badLines, console);
            new ReplayReport(console).print(result.outcomes());
            return result;
        }
    }

    private static String identity(Settings settings, PostFiles input, PostOrder order) throws IOException {
        return InputIdentity.of(input.files()) + " " + input.identity() + " order=" + order + " partitions="
                + settings.topics().postsPartitions() + "/" + settings.topics().mentionsPartitions() + " "
                + settings.hashtag();
    }
}
