package io.groundswell.cli;

import io.groundswell.config.PrivacySettings;
import io.groundswell.config.PrivacySettings.AuthorIds;
import io.groundswell.config.Settings;
import io.groundswell.http.HttpServer;
import io.groundswell.query.AuthorNames;
import io.groundswell.query.Instance;
import io.groundswell.query.Queries;
import io.groundswell.query.StreamsMeters;
import io.groundswell.runtime.Connections;
import io.groundswell.runtime.DecisionWriter;
import io.groundswell.runtime.FiledCampaigns;
import io.groundswell.runtime.MemoryBudget;
import io.groundswell.runtime.StreamsFailed;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.runtime.Topics;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.TagRule;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Everything of a running service, started in order and stopped in reverse. Stopping twice is stopping once. */
final class RunningService implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Connections connections;
    private final StreamsRuntime streams;
    private final HttpServer http;

    /** Starts all; {@code arrival} is the clock of a posts topic that has to be made. */
    static RunningService start(Settings settings, Topics.Arrival arrival) {
        Deque<AutoCloseable> started = new ArrayDeque<>();
        try {
            return new RunningService(settings, arrival, started);
        } catch (RuntimeException failed) {
            stop(started);
            throw failed;
        }
    }

    private RunningService(Settings settings, Topics.Arrival arrival, Deque<AutoCloseable> starting) {
        MemoryBudget.of(settings.memory()).require();
        starting.push(FolderLock.take(settings.data()));
        LogFile.open(settings.data().logFile());
        connections = Connections.open(settings);
        starting.push(connections);
        int partitions = new Topics(connections.clientProperties(), settings.topics()).prepare(arrival);
        FiledCampaigns.put(settings, connections, Clock.systemUTC());
        streams = StreamsRuntime.start(settings, connections, partitions);
        starting.push(streams);
        DecisionWriter<TagRule> rules =
                DecisionWriter.rules(connections, settings.topics().tagRules());
        starting.push(rules);
        DecisionWriter<CampaignDefinition> campaigns =
                DecisionWriter.campaigns(connections, settings.topics().campaigns());
        starting.push(campaigns);
        StreamsMeters meters = new StreamsMeters(streams.kafkaStreams());
        starting.push(meters);
        PrivacySettings privacy = settings.privacy();
        AuthorNames names = AuthorNames.of(privacy.authorIds() == AuthorIds.SALTED, privacy.salt());
        Queries queries = Queries.of(Instance.of(streams), rules::write, campaigns::write, Clock.systemUTC(), names);
        http = HttpServer.start(settings.http(), queries, List.of(meters));
        starting.push(http);
        started.addAll(starting);
    }

    Connections connections() {
        return connections;
    }

    StreamsRuntime streams() {
        return streams;
    }

    /** Where the REST API answers. */
    String url() {
        return http.url();
    }

    /** Waits until the streams, or the embedded broker under them, fail, and tells of it. */
    StreamsFailed awaitFailure() {
        return new StreamsFailed(streams.whenFailed().toCompletableFuture().join());
    }

    @Override
    public synchronized void close() {
        stop(started);
    }

    private static void stop(Deque<AutoCloseable> started) {
        RuntimeException first = null;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception failed) {
                first = first == null ? new IllegalStateException("a part did not stop: " + failed, failed) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
