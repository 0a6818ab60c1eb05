package io.groundswell.backtest.burst;

import io.groundswell.replay.UpdatesOutput;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.TimeBuckets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads what the pipeline published of the scope {@code global}: a tag appears at the end of the slide that says so.
 *
 * <p>States are told of ranked tags alone. So tags are counted in full only while the ranking has a place left for each;
 * {@link #placesUsed} says how many that took.
 */
final class PublishedTrends implements UpdatesOutput {
    private static final int TOP = 10;

    private final Consumer<Appearance> told;
    private int placesUsed;

    PublishedTrends(Consumer<Appearance> told) {
        this.told = told;
    }

    @Override
    public void write(List<TrendUpdate> changes) {
        changes.stream()
                .filter(change -> change.getScope().equals(Scopes.GLOBAL))
                .forEach(this::read);
    }

    /** The last place that was ever taken; if the ranking has no more, other tags may have waited untold. */
    int placesUsed() {
        return placesUsed;
    }

    private void read(TrendUpdate change) {
        int end = TimeBuckets.minuteOf(change.getSlideEnd().toEpochMilli());
        told.accept(new Appearance(String.valueOf(change.getTag()), end, milestones(change)));
    }

    private Set<Milestone> milestones(TrendUpdate change) {
        Set<Milestone> reached = EnumSet.noneOf(Milestone.class);
        RankedTag now = change.getNow();
        if (now == null) {
            return reached;
        }
        placesUsed = Math.max(placesUsed, now.getRank());
        switch (now.getState()) {
            case EMERGING -> reached.add(Milestone.EMERGING);
            case TRENDING -> reached.addAll(EnumSet.of(Milestone.EMERGING, Milestone.TRENDING));
            case PEAKED, COOLING, ENDED -> {}
        }
        if (now.getRank() <= TOP) {
            reached.add(Milestone.TOP_TEN);
        }
        return reached;
    }
}
