package io.groundswell.stream.rank;

import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.step.CommitHook;
import io.groundswell.stream.step.Stores;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.rank.TagVerdicts;
import io.groundswell.welcome.Discovery;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the scopes of one partition as candidates come in. Before a commit it saves what is ranked, and then tells it to
 * queries: what they see together, of stores and memory, is of one commit.
 */
public final class RankProcessor extends ContextualProcessor<byte[], byte[], String, TrendUpdate> {
    private final Settings settings;
    private final Decisions decisions;
    private final LiveRanks live;
    private @Nullable PartitionRanking ranking;

    /**
     * What ranking is set to.
     *
     * @param tallyPartitions how many tallies report
     * @param scoring the constants of scoring
     * @param snapshotEvery event time between two snapshots; whole minutes
     * @param rankingsKept retention of past rankings, and of proposals
     * @param discovery which tags are proposed as campaigns
     */
    public record Settings(
            int tallyPartitions,
            ScoringPolicy scoring,
            Duration snapshotEvery,
            Duration rankingsKept,
            Discovery discovery) {
        int rankingsKeptMinutes() {
            return Math.toIntExact(rankingsKept.toMinutes());
        }
    }

    /** What people have decided. */
    public record Decisions(TagVerdicts tags, CampaignBook campaigns) {}

    public RankProcessor(Settings settings, Decisions decisions, LiveRanks live) {
        this.settings = settings;
        this.decisions = decisions;
        this.live = live;
    }

    @Override
    public void init(ProcessorContext<String, TrendUpdate> context) {
        super.init(context);
        PartitionRanking.Durable stores = new PartitionRanking.Durable(
                context.getStateStore(Stores.CANDIDATE_BLOCKS),
                context.getStateStore(Stores.TREND_TRACKS),
                context.getStateStore(Stores.RANKINGS),
                context.getStateStore(Stores.CAMPAIGN_PROPOSALS));
        PartitionRanking restored = new PartitionRanking(settings, stores, decisions, this::send);
        ranking = restored;
        publish(restored);
        CommitHook<?> hook = context.getStateStore(Stores.BEFORE_RANK_COMMIT);
        hook.beforeCommit(context, () -> {
            restored.save();
            publish(restored);
        });
    }

    @Override
    public void close() {
        live.remove(context().taskId().partition());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (ranking == null) {
            throw new IllegalStateException("rank was used before it was initialised");
        }
        ranking.take(record.value());
    }

    private void publish(PartitionRanking saved) {
        live.ranked(context().taskId().partition(), saved.ranked(), saved.standings());
    }

    private void send(TrendUpdate update) {
        context()
                .forward(new Record<>(
                        update.getScope(), update, update.getSlideEnd().toEpochMilli()));
    }
}
