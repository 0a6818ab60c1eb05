package io.groundswell.stream.rank;

import io.groundswell.block.CandidateBlock;
import io.groundswell.block.CandidateBlockReader;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.rank.RankedSlide;
import io.groundswell.trend.rank.Ranking;
import io.groundswell.trend.rank.RankingChange;
import io.groundswell.trend.rank.TagVerdicts;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Ranks the scopes of one partition, slide by slide, once every tally has closed the slide; tells what changed, and at
 * regular slides the whole list. What changes with every block stays in memory until {@link #save}, which must be part of
 * the commit that covers the blocks and the updates that were told: then who takes over goes on from there.
 */
final class PartitionRanking {
    private final RankProcessor.Settings settings;
    private final TagVerdicts verdicts;
    private final CandidateBlockReader blocks = new CandidateBlockReader();
    private final PendingSlides pending;
    private final CandidateLog log;
    private final RankedScopes scopes;
    private final KeyValueStore<Bytes, byte[]> rankings;
    private final CampaignScout scout;
    private final Consumer<TrendUpdate> updates;
    private final Map<String, Ranking> newest = new TreeMap<>(); // not saved yet

    /** The stores of a partition. */
    record Durable(
            KeyValueStore<Bytes, byte[]> pending,
            KeyValueStore<String, byte[]> tracks,
            KeyValueStore<Bytes, byte[]> rankings,
            KeyValueStore<Bytes, byte[]> proposals) {}

    /** Goes on from what was saved last. */
    PartitionRanking(
            RankProcessor.Settings settings,
            Durable stores,
            RankProcessor.Decisions decisions,
            Consumer<TrendUpdate> updates) {
        this.settings = settings;
        this.verdicts = decisions.tags();
        this.updates = updates;
        pending = new PendingSlides(settings.tallyPartitions());
        log = new CandidateLog(stores.pending());
        log.restore(blocks, pending);
        scopes = new RankedScopes(stores.tracks(), settings.scoring());
        rankings = stores.rankings();
        scout = new CampaignScout(
                settings.discovery(), decisions.campaigns(), settings.rankingsKeptMinutes(), stores.proposals());
    }

    /** Ranks every slide that all tallies have closed by now. */
    void take(byte[] bytes) {
        CandidateBlock block = blocks.read(bytes);
        pending.add(block);
        log.keep(block, bytes, rankThrough(pending.rankableThrough()));
    }

    /** Writes what changed since the last save. */
    void save() {
        log.save(pending.closed());
        scopes.save();
        newest.values().forEach(ranking -> PastRankings.putNewest(rankings, ranking));
        newest.clear();
    }

    /** Which slides are ranked. */
    RankedRange ranked() {
        return log.ranked();
    }

    /** How the tags stand that are on their way, by scope, as of the last save; immutable. */
    Map<String, SavedStandings> standings() {
        return scopes.standings();
    }

    private RankedRange rankThrough(int minute) {
        RankedRange ranked = log.ranked();
        while (ranked.through() < minute) {
            int next = scopes.anyActive() ? ranked.through() + 1 : pending.firstEnd();
            ranked = ranked.through(Math.min(next, minute));
            if (ranked.through() == next) {
                rankSlide(next);
            }
            if (ranked.through() % TimeBuckets.MINUTES_PER_HOUR == 0) {
                ranked = ranked.keptFrom(ranked.through() - settings.rankingsKeptMinutes());
            }
        }
        return ranked;
    }

    private void rankSlide(int end) {
        Map<String, ScopeSlide> slides = pending.take(end);
        scopes.active().forEach(scope -> slides.putIfAbsent(scope, ScopeSlide.quiet(scope, end)));
        for (ScopeSlide slide : slides.values()) {
            if (scopes.isActive(slide.scope()) || !slide.candidates().isEmpty()) {
                RankedSlide ranked = scopes.rank(slide, verdicts);
                publish(ranked);
                newest.put(slide.scope(), ranked.ranking());
                scout.look(ranked.ranking());
            }
        }
    }

    private void publish(RankedSlide ranked) {
        Ranking ranking = ranked.ranking();
        for (RankingChange change : ranked.changes()) {
            updates.accept(TrendUpdates.of(ranking, change));
        }
        boolean regular = ranking.endMinute() % settings.snapshotEvery().toMinutes() == 0;
        if (regular || !ranked.changes().isEmpty()) {
            if (regular && !ranking.tags().isEmpty()) {
                updates.accept(TrendUpdates.snapshot(ranking));
            }
            PastRankings.put(rankings, ranking);
        }
        if (ranking.endMinute() % TimeBuckets.MINUTES_PER_HOUR == 0) {
            int keptFrom = ranking.endMinute() - settings.rankingsKeptMinutes();
            PastRankings.forgetBefore(rankings, ranking.scope(), keptFrom);
        }
    }
}
