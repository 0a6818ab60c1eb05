package io.groundswell.replay;

import io.groundswell.runtime.RuntimeState;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.stream.campaign.LiveCampaigns;
import io.groundswell.trend.TimeBuckets;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Waits until every tag is counted and every scope ranked up to a time, by tasks that all run, and all is committed. */
public final class RankedUpTo {
    private static final long GLANCE_MS = 200;

    private final StreamsRuntime streams;
    private final int end;
    private final long posts;

    /**
     * What to wait for.
     *
     * @param endMs up to where slides are closed and ranked; 0: none is, for no post can count
     * @param posts how many the topic holds; without any, nothing is waited for
     */
    public RankedUpTo(StreamsRuntime streams, long endMs, long posts) {
        this.streams = streams;
        this.end = TimeBuckets.minuteOf(endMs);
        this.posts = posts;
    }

    /** Waits, for ever if the streams fail; {@code progress} hears how many posts are processed and committed. */
    public void await(LongConsumer progress) throws InterruptedException {
        while (posts > 0 && !(isRanked() && isAddedUp() && isAllTakenIn())) {
            progress.accept(taken());
            TimeUnit.MILLISECONDS.sleep(GLANCE_MS);
        }
        progress.accept(posts);
    }

    private boolean isRanked() {
        if (end == 0) {
            return true;
        }
        var ranked = streams.live().ranks().rankedThrough();
        return isCounted()
                && ranked.size() == streams.live().ranks().partitions()
                && ranked.values().stream().allMatch(through -> through >= end);
    }

    /** After a restart the tasks come one by one: what is ranked already says nothing of the tallies that are asked next. */
    private boolean isCounted() {
        var tallies = streams.live().tallies().all().values();
        return streams.state() == RuntimeState.RUNNING
                && tallies.size() == streams.live().tallies().partitions()
                && tallies.stream().allMatch(tally -> tally.closedThrough() >= end);
    }

    /** Campaigns, if there are any. */
    private boolean isAddedUp() {
        LiveCampaigns campaigns = streams.live().campaignSums();
        return end == 0
                || streams.live().campaigns().isEmpty()
                || (campaigns.all().size() == campaigns.partitions()
                        && campaigns.all().values().stream().allMatch(sums -> sums.closedThrough() >= end));
    }

    private boolean isAllTakenIn() {
        return taken() >= posts;
    }

    private long taken() {
        return streams.live().sources().total().in();
    }
}
