package io.groundswell.trend.rank;

import io.groundswell.trend.StatePolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells how a new ranking differs from the one the tracks remember. */
final class RankingDifference {

    private final TrackBook tracks;
    private final StatePolicy policy;

    RankingDifference(TrackBook tracks, StatePolicy policy) {
        this.tracks = tracks;
        this.policy = policy;
    }

    /** What changed: first the tags that left, by previous rank; then the rest by rank. */
    List<RankingChange> tell(Ranking ranking, TagVerdicts verdicts) {
        List<RankingChange> changes = left(ranking, verdicts);
        for (RankedTag now : ranking.tags()) {
            TagTrack track = tracks.find(now.tag());
            RankingChange change = track == null ? null : changeOf(track, now);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static @Nullable RankingChange changeOf(TagTrack before, RankedTag now) {
        if (before.rank() == 0) {
            return RankingChange.entered(now);
        }
        if (before.rank() != now.rank()) {
            return RankingChange.kept(RankingChange.Kind.MOVED, now, before.rank(), before.rankedState());
        }
        return before.rankedState() == now.state()
                ? null
                : RankingChange.kept(RankingChange.Kind.STATE, now, before.rank(), before.rankedState());
    }

    private List<RankingChange> left(Ranking ranking, TagVerdicts verdicts) {
        Set<String> ranked = new HashSet<>();
        ranking.tags().forEach(tag -> ranked.add(tag.tag()));
        List<RankingChange> left = new ArrayList<>();
        for (TagTrack track : tracks.ranked()) {
            if (!ranked.contains(track.tag())) {
                LeaveReason reason = reasonOf(track, verdicts.against(ranking.scope(), track.tag()));
                left.add(RankingChange.left(track.tag(), track.rank(), track.rankedState(), reason));
            }
        }
        return left;
    }

    /**
     * Why a tag is not ranked any more. Of a tag that was not told, having too few people or being quiet, the surprise it had to
     * the last decides: one that was clear does not fade within a slide.
     */
    private LeaveReason reasonOf(TagTrack track, @Nullable LeaveReason verdict) {
        if (verdict != null) {
            return verdict;
        }
        if (track.isListed()) {
            return LeaveReason.OUTRANKED;
        }
        boolean belowFloor =
                track.wasTold() ? track.people() < policy.minPeople() : track.lastZ() >= policy.emergingZ();
        return belowFloor ? LeaveReason.BELOW_FLOOR : LeaveReason.ENDED;
    }
}
