package io.groundswell.stream;

import io.groundswell.schema.TrendUpdate;
import io.groundswell.trend.RankedSlide;
import io.groundswell.trend.Ranking;
import io.groundswell.trend.RankingChange;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the scopes of one partition, slide by slide, once every tally has closed the slide; tells what changed, and at
 * regular slides the whole list.
 */
final class RankProcessor extends ContextualProcessor<byte[], byte[], String, TrendUpdate> {
    private final Settings settings;
    private final RuleBook rules;
    private final LiveRanks live;
    private @Nullable Task task;

    /**
     * @param tallyPartitions how many tallies report
     * @param scoring the constants of scoring
     * @param snapshotEvery event time between two snapshots; whole minutes
     * @param rankingsKept retention of past rankings
     */
    record Settings(int tallyPartitions, ScoringPolicy scoring, Duration snapshotEvery, Duration rankingsKept) {}

    /** What the processor works on while it is initialised. */
    private record Task(
            PendingSlides pending, RankedScopes scopes, CandidateLog log, KeyValueStore<Bytes, byte[]> rankings) {}

    RankProcessor(Settings settings, RuleBook rules, LiveRanks live) {
        this.settings = settings;
        this.rules = rules;
        this.live = live;
    }

    @Override
    public void init(ProcessorContext<String, TrendUpdate> context) {
        super.init(context);
        PendingSlides pending = new PendingSlides(settings.tallyPartitions());
        CandidateLog log = new CandidateLog(context.getStateStore(Stores.CANDIDATES_PENDING));
        log.restore(pending);
        RankedScopes scopes = new RankedScopes(context.getStateStore(Stores.TREND_TRACKS), settings.scoring());
        task = new Task(pending, scopes, log, context.getStateStore(Stores.RANKINGS));
        live.ranked(context.taskId().partition(), log.ranked(), scopes.standings());
    }

    @Override
    public void close() {
        live.remove(context().taskId().partition());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Task running = task();
        CandidateBlock block = CandidateBlockCodec.decode(record.value());
        running.pending().add(block);
        RankedRange ranked = rankThrough(running.pending().rankableThrough(), running);
        running.log()
                .keepUntilRanked(
                        block, record.value(), ranked, running.pending().closed());
        running.scopes().save();
        live.ranked(context().taskId().partition(), ranked, running.scopes().standings());
    }

    /** Ranks every slide that ends at a minute or before; returns which slides are ranked then. */
    private RankedRange rankThrough(int minute, Task running) {
        RankedRange ranked = running.log().ranked();
        Map<String, Ranking> newest = new TreeMap<>();
        while (ranked.through() < minute) {
            int next = running.scopes().anyActive()
                    ? ranked.through() + 1
                    : running.pending().firstEnd();
            ranked = ranked.through(Math.min(next, minute));
            if (ranked.through() == next) {
                rankSlide(next, running, newest);
            }
            if (ranked.through() % TimeBuckets.MINUTES_PER_HOUR == 0) {
                ranked = ranked.keptFrom(ranked.through() - rankingsKeptMinutes());
            }
        }
        newest.values().forEach(ranking -> PastRankings.putNewest(running.rankings(), TrendUpdates.snapshot(ranking)));
        return ranked;
    }

    private void rankSlide(int end, Task running, Map<String, Ranking> newest) {
        Map<String, ScopeSlide> slides = running.pending().take(end);
        running.scopes().active().forEach(scope -> slides.putIfAbsent(scope, RankedScopes.quiet(scope, end)));
        for (ScopeSlide slide : slides.values()) {
            if (running.scopes().isActive(slide.scope()) || !slide.candidates().isEmpty()) {
                RankedSlide ranked = running.scopes().rank(slide, rules);
                publish(ranked, running);
                newest.put(slide.scope(), ranked.ranking());
            }
        }
    }

    private void publish(RankedSlide ranked, Task running) {
        Ranking ranking = ranked.ranking();
        for (RankingChange change : ranked.changes()) {
            send(TrendUpdates.of(ranking, change));
        }
        boolean regular = ranking.endMinute() % settings.snapshotEvery().toMinutes() == 0;
        if (regular && !ranking.tags().isEmpty()) {
            send(TrendUpdates.snapshot(ranking));
        }
        if (regular || !ranked.changes().isEmpty()) {
            PastRankings.put(running.rankings(), TrendUpdates.snapshot(ranking));
        }
        if (ranking.endMinute() % TimeBuckets.MINUTES_PER_HOUR == 0) {
            int keptFrom = ranking.endMinute() - rankingsKeptMinutes();
            PastRankings.forgetBefore(running.rankings(), ranking.scope(), keptFrom);
        }
    }

    private int rankingsKeptMinutes() {
        return Math.toIntExact(settings.rankingsKept().toMinutes());
    }

    private void send(TrendUpdate update) {
        context()
                .forward(new Record<>(
                        update.getScope(), update, update.getSlideEnd().toEpochMilli()));
    }

    private Task task() {
        if (task == null) {
            throw new IllegalStateException("rank was used before it was initialised");
        }
        return task;
    }
}
