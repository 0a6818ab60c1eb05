package io.groundswell.bench.contest;

import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import io.groundswell.http.HttpServer;
import io.groundswell.query.Instance;
import io.groundswell.query.Queries;
import io.groundswell.query.StreamsMeters;
import io.groundswell.runtime.Connections;
import io.groundswell.runtime.RuntimeState;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.runtime.TagRuleWriter;
import io.groundswell.runtime.Topics;
import io.groundswell.stream.LiveTally;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Metric;

/**
 * The service as {@code run} has it against a cluster, with its defaults and everything on: exactly-once, metrics, REST.
 * It is done when all posts are taken in, the last slide is ranked and all that is committed.
 */
final class GroundswellContestant implements Contestant {
    private final Assignment assignment;
    private final Settings settings;
    private final Connections connections;
    private final StreamsRuntime streams;
    private final TagRuleWriter rules;
    private final StreamsMeters meters;
    private final HttpServer http;
    private final GroupProgress progress;

    GroundswellContestant(Assignment assignment) {
        this.assignment = assignment;
        settings = Configuration.with(changes(assignment)).settings();
        connections = Connections.open(settings);
        int partitions =
                new Topics(connections.clientProperties(), settings.topics()).prepare(Topics.Arrival.LOG_APPEND_TIME);
        streams = StreamsRuntime.start(settings, connections, partitions);
        rules = new TagRuleWriter(connections, settings.topics().tagRules());
        meters = new StreamsMeters(streams.kafkaStreams());
        Queries queries = Queries.of(Instance.of(streams), rules::write, Clock.systemUTC());
        http = HttpServer.start(settings.http(), queries, List.of(meters));
        progress = new GroupProgress(assignment);
    }

    private static Map<String, String> changes(Assignment assignment) {
        return Map.of(
                "bootstrap-servers", assignment.bootstrapServers(),
                "schema-registry-url", assignment.registryUrl(),
                "data.folder", assignment.folder().toString(),
                "http.port", "0",
                "streams.application-id", assignment.name(),
                "topics.posts", assignment.topic(),
                // Its own, so that what an earlier run said is not in the way.
                "topics.trend-updates", "trend-updates-" + assignment.name());
    }

    @Override
    public long drain() throws Exception {
        progress.awaitEnd(this::failure);
        int closed = streams.live().tallies().all().values().stream()
                .mapToInt(LiveTally::closedThrough)
                .max()
                .orElseThrow();
        Map<Integer, Integer> ranked = streams.live().ranks().rankedThrough();
        if (!ranked.values().stream().allMatch(through -> through == closed)) {
            throw new IllegalStateException("slides are closed through " + closed + ", but ranked through " + ranked);
        }
        return streams.live().sources().total().in();
    }

    /** Whether all partitions are assigned, their stores restored and what is held in memory rebuilt from them. */
    boolean isRunning() {
        return streams.state() == RuntimeState.RUNNING;
    }

    /** Why it has stopped; empty if it has not. */
    Optional<String> failure() {
        return streams.state() == RuntimeState.FAILED
                ? Optional.of(streams.failure().map(String::valueOf).orElse(GroupProgress.UNTOLD))
                : Optional.empty();
    }

    @Override
    public List<TagCount> topThree() {
        return new CountedHour(streams, assignment.hour()).topThree();
    }

    /** A full collection first: what the collector has not come to yet is nobody's need. */
    @Override
    public Long liveHeapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    long changelogBytes() throws Exception {
        return progress.changelogBytes();
    }

    Collection<? extends Metric> metrics() {
        return streams.kafkaStreams().metrics().values();
    }

    @Override
    public Long internalBytes() throws Exception {
        return progress.internalBytes();
    }

    @Override
    public Long stateBytes() {
        return StateFolder.bytes(settings.data().streams());
    }

    @Override
    public void close() {
        http.close();
        meters.close();
        rules.close();
        streams.close();
        progress.close();
        connections.close();
    }
}
