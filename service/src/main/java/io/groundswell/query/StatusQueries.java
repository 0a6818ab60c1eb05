package io.groundswell.query;

import io.groundswell.query.Status.CampaignPart;
import io.groundswell.query.Status.Rank;
import io.groundswell.query.Status.Source;
import io.groundswell.query.Status.Step;
import io.groundswell.query.Status.TallyPart;
import io.groundswell.runtime.RuntimeState;
import io.groundswell.stream.LiveViews;
import io.groundswell.stream.source.SourceStanding;
import io.groundswell.stream.tally.LiveTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How this instance is getting on, and whether it is fit to be asked. Never fails. */
public final class StatusQueries {
    private static final int NEVER = Integer.MIN_VALUE;

    private final Instance instance;
    private final Asking asking;
    private volatile boolean wasRunning;

    public StatusQueries(Instance instance) {
        this.instance = instance;
        this.asking = new Asking(instance);
    }

    public Status status() {
        LiveViews live = instance.live();
        Map<Integer, Integer> ranked = live.ranks().rankedThrough();
        int through = ranked.values().stream().min(Integer::compare).orElse(NEVER);
        Map<Integer, SourceStanding> standings = live.sources().standings();
        return new Status(
                instance.state().name(),
                time(through),
                asking.isStale(through),
                instance.waitsForRegistry(),
                instance.failure()
                        .map(cause -> cause.getClass().getSimpleName())
                        .orElse(null),
                standings.isEmpty() ? null : Counts.of(live.sources().total()),
                live.holdings(),
                sources(standings),
                tallies(live),
                new Step<>(live.ranks().partitions(), ranks(ranked)),
                campaigns(live));
    }

    /** Why the streams have not started; empty once they have been seen running. */
    public Optional<String> notStarted() {
        Optional<String> notRunning = notReady();
        wasRunning |= notRunning.isEmpty();
        return wasRunning ? Optional.empty() : notRunning;
    }

    /** Why this instance must be started anew; empty while it lives. */
    public Optional<String> notLive() {
        RuntimeState state = instance.state();
        boolean dead = state == RuntimeState.FAILED || state == RuntimeState.STOPPED;
        return dead ? Optional.of("The streams are " + state) : Optional.empty();
    }

    /** Why this instance cannot answer at this moment; empty while it can. */
    public Optional<String> notReady() {
        RuntimeState state = instance.state();
        return state == RuntimeState.RUNNING ? Optional.empty() : Optional.of("The streams are " + state);
    }

    private Step<Source> sources(Map<Integer, SourceStanding> standings) {
        List<Source> here = new ArrayList<>();
        standings.forEach((partition, standing) -> here.add(new Source(
                partition,
                time(standing.frontier()),
                time(standing.newestEvent()),
                standing.idle(),
                Counts.of(standing.conservation()))));
        return new Step<>(instance.settings().partitions().posts(), here);
    }

    private static Step<TallyPart> tallies(LiveViews live) {
        List<TallyPart> here = new ArrayList<>();
        live.tallies().all().forEach((partition, tally) -> here.add(tallyPart(partition, tally)));
        return new Step<>(live.tallies().partitions(), here);
    }

    private static TallyPart tallyPart(int partition, LiveTally tally) {
        return new TallyPart(partition, time(tally.closedThrough()), tally.sealedMentions());
    }

    private static List<Rank> ranks(Map<Integer, Integer> rankedThrough) {
        List<Rank> here = new ArrayList<>();
        rankedThrough.forEach((partition, minute) -> here.add(new Rank(partition, time(minute))));
        return here;
    }

    private Step<CampaignPart> campaigns(LiveViews live) {
        List<CampaignPart> here = new ArrayList<>();
        live.campaignSums()
                .all()
                .forEach((partition, sums) -> here.add(new CampaignPart(partition, time(sums.closedThrough()))));
        return new Step<>(instance.settings().partitions().candidates(), here);
    }

    private static @Nullable Instant time(OptionalLong epochMs) {
        return epochMs.isPresent() ? Instant.ofEpochMilli(epochMs.getAsLong()) : null;
    }

    private static @Nullable Instant time(int minute) {
        return minute == NEVER ? null : Asking.instant(minute);
    }
}
