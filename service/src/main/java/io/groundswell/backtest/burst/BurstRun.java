package io.groundswell.backtest.burst;

import io.groundswell.feed.PostSource;
import io.groundswell.hashtag.HashtagRules;
import io.groundswell.replay.UpdatesOutput;
import io.groundswell.trend.TimeBuckets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A backtest over posts in event order: the pipeline's published trends and the peers' lists, held against labelled bursts. The
 * posts are watched on their way to the pipeline, so that they are read once; its change events come when it is through.
 */
public final class BurstRun {
    private static final Set<Milestone> ALL = EnumSet.allOf(Milestone.class);
    private static final Set<Milestone> OF_PEERS = EnumSet.of(Milestone.EMERGING, Milestone.TOP_TEN);

    private final List<LabelledBurst> bursts;
    private final FifthAuthors fifthAuthors;
    private final Tallies ours;
    private final PublishedTrends published;
    private final List<Tallies> peers = new ArrayList<>();
    private final List<Consumer<TaggedPost>> watchers = new ArrayList<>();
    private final List<Runnable> afterPosts = new ArrayList<>();
    private int firstMinute = Integer.MAX_VALUE;
    private int lastMinute = Integer.MIN_VALUE;

    /** What is kept of one detector. */
    private record Tallies(String detector, Set<Milestone> tells, BurstWatch watch, TagCensus census)
            implements Consumer<Appearance> {

        @Override
        public void accept(Appearance told) {
            watch.accept(told);
            census.accept(told);
        }

        private Detected against(FifthAuthors fifth) {
            return new Detected(detector, tells, watch.outcomes(fifth), census);
        }
    }

    private BurstRun(List<LabelledBurst> bursts) {
        this.bursts = List.copyOf(bursts);
        fifthAuthors = new FifthAuthors(bursts);
        ours = tallies("groundswell", ALL);
        published = new PublishedTrends(ours);
        watchers.add(fifthAuthors);
        watchers.add(post -> {
            firstMinute = Math.min(firstMinute, post.minute());
            lastMinute = Math.max(lastMinute, post.minute());
        });
    }

    /** The pipeline alone. */
    public static BurstRun of(List<LabelledBurst> bursts) {
        return new BurstRun(bursts);
    }

    /** The pipeline with all peers beside it. */
    public static BurstRun besidePeers(List<LabelledBurst> bursts) {
        BurstRun run = new BurstRun(bursts);
        run.add(new MastodonTrends());
        StepCounts series = new StepCounts();
        run.watchers.add(series);
        SteppedPeer.all().forEach(peer -> run.add(peer, series));
        return run;
    }

    private void add(BurstPeer peer) {
        Tallies kept = tallies(peer.name(), OF_PEERS);
        PeerRun run = new PeerRun(peer, kept);
        peers.add(kept);
        watchers.add(run);
        afterPosts.add(run::finish);
    }

    private void add(SteppedPeer peer, StepCounts series) {
        Tallies kept = tallies(peer.detector().name(), OF_PEERS);
        peers.add(kept);
        afterPosts.add(() -> peer.run(series, kept));
    }

    private Tallies tallies(String detector, Set<Milestone> tells) {
        return new Tallies(detector, tells, new BurstWatch(bursts), new TagCensus());
    }

    /** Posts in event order that are watched while they are read. */
    public PostSource watched(PostSource posts, HashtagRules rules) {
        return new TaggedPosts(posts, rules, watchers);
    }

    /** Where the pipeline's change events go. */
    public UpdatesOutput updates() {
        return published;
    }

    /**
     * The result, once all posts are read and the change events have come; to be asked for once.
     *
     * @param places of the global ranking
     */
    public BurstReport report(int places) {
        afterPosts.forEach(Runnable::run);
        return new BurstReport(
                ours.against(fifthAuthors),
                peers.stream().map(peer -> peer.against(fifthAuthors)).toList(),
                days(),
                published.placesUsed(),
                places);
    }

    private List<LocalDate> days() {
        return firstMinute > lastMinute
                ? List.of()
                : dayOf(firstMinute).datesUntil(dayOf(lastMinute).plusDays(1)).toList();
    }

    private static LocalDate dayOf(int minute) {
        return LocalDate.ofEpochDay(TimeBuckets.dayOf(minute));
    }
}
