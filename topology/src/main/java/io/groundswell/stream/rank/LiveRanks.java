package io.groundswell.stream.rank;

import io.groundswell.stream.step.BlockTargets;
import io.groundswell.trend.rank.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How far the rank partitions that run in this instance have ranked. Thread-safe. */
public final class LiveRanks {
    private final Map<Integer, Ranked> ranked = new ConcurrentHashMap<>();
    private final int partitions;

    private record Ranked(RankedRange range, Map<String, SavedStandings> standings) {}

    public LiveRanks(int partitions) {
        this.partitions = partitions;
    }

    /**
     * The end of the last ranked slide by partition, a minute; {@link Integer#MIN_VALUE} before the first. May be ahead
     * of what is committed.
     */
    public Map<Integer, Integer> rankedThrough() {
        Map<Integer, Integer> through = new TreeMap<>();
        ranked.forEach((partition, of) -> through.put(partition, of.range().through()));
        return through;
    }

    /** Which slides the partition of a scope has ranked; empty if it does not run here. */
    public Optional<RankedRange> rankedOf(String scope) {
        return Optional.ofNullable(ranked.get(partitionOf(scope))).map(Ranked::range);
    }

    /** How a tag stood at the last ranked slide, on the ranking or not; empty if it neither rises nor falls. */
    public Optional<Standing> standingOf(String scope, String tag) {
        return Optional.ofNullable(standingsIn(scope).get(tag));
    }

    /** How the tags of a scope stood at the last ranked slide that rise or fall, on the ranking or not. */
    public Map<String, Standing> standingsIn(String scope) {
        Ranked here = ranked.get(partitionOf(scope));
        SavedStandings saved = here == null ? null : here.standings().get(scope);
        return saved == null ? Map.of() : saved.byTag();
    }

    /** How many partitions there are, wherever they run. */
    public int partitions() {
        return partitions;
    }

    /** The partition that ranks a scope. */
    public int partitionOf(String scope) {
        return BlockTargets.partitionOf(scope, partitions);
    }

    void ranked(int partition, RankedRange range, Map<String, SavedStandings> standings) {
        ranked.put(partition, new Ranked(range, standings));
    }

    void remove(int partition) {
        ranked.remove(partition);
    }
}
