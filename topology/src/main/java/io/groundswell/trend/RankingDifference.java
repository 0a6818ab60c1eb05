package io.groundswell.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells how a new ranking differs from the one the tracks remember, and makes them remember the new one. */
final class RankingDifference {

    private final TrackBook tracks;
    private final StatePolicy policy;

    RankingDifference(TrackBook tracks, StatePolicy policy) {
        this.tracks = tracks;
        this.policy = policy;
    }

    /** What changed: first the tags that left, by previous rank; then the rest by rank. */
    List<RankingChange> noteAndTell(Ranking ranking, List<Sighting> sightings, TagVerdicts verdicts) {
        List<RankingChange> changes = left(ranking, sightings, verdicts);
        for (RankedTag now : ranking.tags()) {
            TagTrack track = tracks.find(now.tag());
            if (track != null) {
                RankingChange change = changeOf(track, now);
                if (change != null) {
                    changes.add(change);
                }
                track.rankedAt(now.rank());
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

    private List<RankingChange> left(Ranking ranking, List<Sighting> sightings, TagVerdicts verdicts) {
        Set<String> ranked = new HashSet<>();
        ranking.tags().forEach(tag -> ranked.add(tag.tag()));
        Map<String, Sighting> seen = new HashMap<>();
        sightings.forEach(sighting -> seen.put(sighting.tag(), sighting));
        List<RankingChange> left = new ArrayList<>();
        for (TagTrack track : tracks.all()) {
            if (track.rank() > 0 && !ranked.contains(track.tag())) {
                LeaveReason reason = reasonOf(track, seen.get(track.tag()), verdicts);
                left.add(RankingChange.left(track.tag(), track.rank(), track.rankedState(), reason));
                track.rankedAt(0);
            }
        }
        left.sort(Comparator.comparing(RankingDifference::previousRank));
        return left;
    }

    private static int previousRank(RankingChange change) {
        Integer rank = change.previousRank();
        return rank == null ? 0 : rank;
    }

    /**
     * Why a tag is not ranked any more. Of a tag that was not told, having too few people or being quiet, the surprise it had to
     * the last decides: one that was clear does not fade within a slide.
     */
    private LeaveReason reasonOf(TagTrack track, @Nullable Sighting seen, TagVerdicts verdicts) {
        if (verdicts.blocked(track.tag())) {
            return LeaveReason.BLOCKED;
        }
        if (track.isListed()) {
            return LeaveReason.OUTRANKED;
        }
        boolean belowFloor = seen == null
                ? track.lastZ() >= policy.emergingZ()
                : seen.candidate().people() < policy.minPeople();
        return belowFloor ? LeaveReason.BELOW_FLOOR : LeaveReason.ENDED;
    }
}
