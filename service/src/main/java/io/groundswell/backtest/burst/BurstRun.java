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

    private final FifthAuthors fifthAuthors;
    private final Tallies ours;
    private final PublishedTrends published;
    private final List<Tallies> peers = new ArrayList<>();
    private final List<PeerRun> peerRuns = new ArrayList<>();
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

    public BurstRun(List<LabelledBurst> bursts, List<BurstPeer> beside) {
        fifthAuthors = new FifthAuthors(bursts);
        ours = new Tallies("groundswell", ALL, new BurstWatch(bursts), new TagCensus());
        published = new PublishedTrends(ours);
        for (BurstPeer peer : beside) {
            Tallies kept = new Tallies(peer.name(), OF_PEERS, new BurstWatch(bursts), new TagCensus());
            peers.add(kept);
            peerRuns.add(new PeerRun(peer, kept));
        }
    }

    /** Posts in event order that are watched while they are read. */
    public PostSource watched(PostSource posts, HashtagRules rules) {
        List<Consumer<TaggedPost>> watchers = new ArrayList<>(peerRuns);
        watchers.add(fifthAuthors);
        watchers.add(post -> {
            firstMinute = Math.min(firstMinute, post.minute());
            lastMinute = Math.max(lastMinute, post.minute());
        });
        return new TaggedPosts(posts, rules, watchers);
    }

    /** Where the pipeline's change events go. */
    public UpdatesOutput updates() {
        return published;
    }

    /** The result, once all posts are read and the change events have come; {@code places}: of the global ranking. */
    public BurstReport report(int places) {
        peerRuns.forEach(PeerRun::finish);
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
