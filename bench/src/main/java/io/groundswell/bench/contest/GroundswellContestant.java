package io.groundswell.bench.contest;

import io.groundswell.runtime.RuntimeState;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.stream.LiveTally;
import io.groundswell.stream.SealedSeries;
import io.groundswell.stream.SeriesStep;
import io.groundswell.stream.Stores;
import io.groundswell.trend.Mention;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.TimeBuckets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        progress.awaitEnd(() -> streams.state() == RuntimeState.FAILED);
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

    @Override
    public List<TagCount> topThree() {
        Map<String, Long> posts = new HashMap<>();
        new SealedSeries(streams.store(Stores.TAG_SERIES))
                .bucket(Scopes.GLOBAL, SeriesStep.HOUR, assignment.hour())
                .forEach(row -> posts.merge(row.tag(), (long) row.point().posts(), Long::sum));
        streams.live().tallies().all().values().forEach(tally -> addOpen(tally, posts));
        posts.remove(Mention.ACTIVITY);
        return TagCount.topThree(posts);
    }

    private void addOpen(LiveTally tally, Map<String, Long> posts) {
        int from = assignment.hour() * TimeBuckets.MINUTES_PER_HOUR;
        int to = from + TimeBuckets.MINUTES_PER_HOUR;
        for (String tag : tally.tags()) {
            tally.look(tag, glance -> glance.tag().series(Scopes.GLOBAL, TimeBuckets.MINUTES_PER_HOUR, from, to))
                    .forEach(point -> posts.merge(tag, (long) point.posts(), Long::sum));
        }
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
