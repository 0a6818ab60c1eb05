package io.groundswell.stream;

import io.groundswell.schema.TrendUpdate;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the scopes of one partition as candidates come in. Before a commit it saves what is ranked, and then tells it to
 * queries: what they see together, of stores and memory, is of one commit.
 */
final class RankProcessor extends ContextualProcessor<byte[], byte[], String, TrendUpdate> {
    private final PartitionRanking.Settings settings;
    private final PartitionRanking.Decisions decisions;
    private final LiveRanks live;
    private @Nullable PartitionRanking ranking;

    RankProcessor(PartitionRanking.Settings settings, PartitionRanking.Decisions decisions, LiveRanks live) {
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
        CommitHook hook = context.getStateStore(Stores.BEFORE_RANK_COMMIT);
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
