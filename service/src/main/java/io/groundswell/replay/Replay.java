package io.groundswell.replay;

import io.groundswell.config.Settings;
import io.groundswell.feed.PostSource;
import io.groundswell.runtime.Connections;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.runtime.Topics;
import io.groundswell.stream.Conservation;
import io.groundswell.trend.TimeBuckets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs posts through the real pipeline, from files to results: an embedded broker and registry, the topology as it runs
 * in service, and exports of what came out. One that was killed goes on where it was when it is run again on the same
 * folder, and comes to the same results.
 */
public final class Replay {
    private static final long GLANCE_MS = 200;

    private final ReplayPlan plan;
    private final ReplayProgress progress;

    public Replay(ReplayPlan plan, ReplayProgress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Runs to the end.
     *
     * @param hourly where the hourly series go, or null
     * @param updates where the trend updates go, or null
     * @return what became of the posts
     * @throws IOException if an input or output file fails
     * @throws ReplayFailedException if the streams stop with an error
     */
    public Conservation run(@Nullable Path hourly, @Nullable Path updates) throws IOException {
        Settings settings = plan.settings();
        new ReplayFolder(settings.data().root()).claim(plan.identity());
        try (Connections connections = Connections.open(settings)) {
            int partitions =
                    new Topics(connections.clientProperties(), settings.topics()).prepare(Topics.Arrival.CREATE_TIME);
            Conservation result;
            try (StreamsRuntime streams = StreamsRuntime.start(settings, connections, partitions)) {
                Fill.Extent extent = fill(connections, partitions);
                awaitRanked(streams, extent);
                if (hourly != null) {
                    new HourlyExport(streams).write(hourly, extent.firstMs(), extent.completeThroughMs());
                }
                result = streams.live().sources().total();
                if (!streams.stop()) {
                    throw new ReplayFailedException(
                            "the streams did not stop cleanly; run it again on the same folder to go on", null);
                }
            }
            if (updates != null) {
                new UpdatesExport(connections, settings.topics().trendUpdates()).write(updates);
            }
            return result;
        }
    }

    private Fill.Extent fill(Connections connections, int partitions) throws IOException {
        Settings settings = plan.settings();
        Fill fill =
                new Fill(connections, settings.topics().posts(), settings.time().futureTolerance());
        try (PostSource posts = plan.posts().open()) {
            return fill.write(posts, plan.order(), partitions, progress::filled);
        }
    }

    /** Waits until every scope is ranked up to the end, and all that led there is committed. */
    private void awaitRanked(StreamsRuntime streams, Fill.Extent extent) {
        int end = TimeBuckets.minuteOf(extent.completeThroughMs());
        while (extent.posts() > 0 && !(isRanked(streams, end) && isAllTakenIn(streams, extent))) {
            try {
                Throwable error = streams.whenFailed().toCompletableFuture().get(GLANCE_MS, TimeUnit.MILLISECONDS);
                throw new ReplayFailedException("the streams stopped: " + error.getMessage(), error);
            } catch (TimeoutException stillRunning) {
                progress.processed(streams.live().sources().total().in(), extent.posts());
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ReplayFailedException("the replay was interrupted", interrupted);
            }
        }
        progress.processed(extent.posts(), extent.posts());
    }

    private static boolean isRanked(StreamsRuntime streams, int end) {
        var ranked = streams.live().ranks().rankedThrough();
        return ranked.size() == streams.live().ranks().partitions()
                && ranked.values().stream().allMatch(through -> through >= end);
    }

    private static boolean isAllTakenIn(StreamsRuntime streams, Fill.Extent extent) {
        return streams.live().sources().total().in() >= extent.posts();
    }
}
