package io.groundswell.replay;

import io.groundswell.config.Settings;
import io.groundswell.feed.PostSource;
import io.groundswell.runtime.Connections;
import io.groundswell.runtime.FailureWatch;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.runtime.Topics;
import io.groundswell.stream.source.Conservation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Runs posts through the real pipeline, from files to results: an embedded broker and registry, the topology as it runs
 * in service, and exports of what came out. One that was killed goes on where it was when it is run again on the same
 * folder, and comes to the same results.
 */
public final class Replay {
    private final ReplayPlan plan;
    private final ReplayProgress progress;

    public Replay(ReplayPlan plan, ReplayProgress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Runs to the end.
     *
     * @throws IOException if an input or output file fails
     * @throws io.groundswell.runtime.StreamsFailed if the streams or the broker stop with an error
     * @throws ReplayFailedException if it is interrupted, or its end is not clean
     */
    public ReplayResult run(ReplayOutputs wanted) throws IOException {
        Settings settings = plan.settings();
        new ReplayFolder(settings.data().root()).claim(plan.identity());
        try (Connections connections = Connections.open(settings)) {
            int partitions =
                    new Topics(connections.clientProperties(), settings.topics()).prepare(Topics.Arrival.CREATE_TIME);
            try (StreamsRuntime streams = StreamsRuntime.start(settings, connections, partitions)) {
                return FailureWatch.over(streams, () -> run(connections, streams, wanted));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ReplayFailedException("the replay was interrupted", interrupted);
        }
    }

    private ReplayResult run(Connections connections, StreamsRuntime streams, ReplayOutputs wanted)
            throws IOException, InterruptedException {
        Fill.Extent extent = fill(connections);
        new RankedUpTo(streams, extent.completeThroughMs(), extent.posts())
                .await(done -> progress.processed(done, extent.posts()));
        Optional<HourlyComparison> comparison = hourly(streams, extent, wanted);
        Conservation outcomes = streams.live().sources().total();
        if (!streams.stop()) {
            throw new ReplayFailedException(
                    "the streams did not stop cleanly; run it again on the same folder to go on", null);
        }
        if (wanted.updates() != null) {
            wanted.updates()
                    .write(new PublishedChanges(
                                    connections, plan.settings().topics().trendUpdates())
                            .read());
        }
        return new ReplayResult(extent.written(), outcomes, comparison);
    }

    private Fill.Extent fill(Connections connections) throws IOException {
        Settings settings = plan.settings();
        Fill fill =
                new Fill(connections, settings.topics().posts(), settings.time().futureTolerance());
        try (PostSource posts = plan.posts().open()) {
            return fill.write(posts, plan.order(), progress::filled);
        }
    }

    private static Optional<HourlyComparison> hourly(StreamsRuntime streams, Fill.Extent extent, ReplayOutputs wanted)
            throws IOException {
        if (wanted.hourly() == null && wanted.expectedHourly() == null) {
            return Optional.empty();
        }
        List<HourlyRow> ours = new HourlySeries(streams).rows(extent.firstMs(), extent.completeThroughMs());
        if (wanted.hourly() != null) {
            HourlyFile.write(wanted.hourly(), ours);
        }
        return Optional.ofNullable(wanted.expectedHourly()).map(theirs -> HourlyComparison.of(theirs, ours));
    }
}
