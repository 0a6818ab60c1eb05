package io.groundswell.bench.contest;

import io.groundswell.bench.load.CampaignCount;
import io.groundswell.runtime.RuntimeState;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.stream.tally.LiveTally;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Metric;

/** The service with everything on. It is done when all posts are taken in, the last slide is ranked and all that is committed. */
final class GroundswellContestant implements Contestant {
    private final Assignment assignment;
    private final MeasuredService service;
    private final StreamsRuntime streams;
    private final GroupProgress progress;

    GroundswellContestant(Assignment assignment) {
        this.assignment = assignment;
        service = new MeasuredService(new MeasuredService.Place(
                assignment.bootstrapServers(),
                assignment.registryUrl(),
                assignment.topic(),
                assignment.name(),
                assignment.folder()));
        streams = service.streams();
        progress = new GroupProgress(assignment);
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
        int counted = new CountedCampaign(streams).closedThrough();
        if (counted != closed) {
            throw new IllegalStateException(
                    "slides are closed through " + closed + ", but the campaign is counted through " + counted);
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

    @Override
    public CampaignCount campaign() {
        return new CountedCampaign(streams).count();
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
        return StateFolder.bytes(service.settings().data().streams());
    }

    @Override
    public void close() {
        service.close();
        progress.close();
    }
}
