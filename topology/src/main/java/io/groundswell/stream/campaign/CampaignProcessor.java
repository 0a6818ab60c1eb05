package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.block.Stamped;
import io.groundswell.block.SumsBlock;
import io.groundswell.block.SumsChange;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.step.Stores;
import io.groundswell.welcome.Sums;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Adds up what all partitions tell of the campaigns of one partition, and says at whole hours how they stand. */
public final class CampaignProcessor extends SlideProcessor<SumsChange, String, CampaignUpdate> {
    private final CampaignBook campaigns;
    private final LiveCampaigns live;
    private final Speakers speakers;
    private @Nullable Task task;

    /** What the processor works on while it is initialised. */
    private record Task(LiveCampaign sums, SumRows rows, CampaignNews news) {}

    public CampaignProcessor(CohortProcessor.Settings settings, CampaignBook campaigns, LiveCampaigns live) {
        super(Stores.CAMPAIGN_INBOX, Stores.BEFORE_CAMPAIGN_COMMIT);
        this.campaigns = campaigns;
        this.live = live;
        this.speakers = new Speakers(2 * settings.authorPartitions());
    }

    @Override
    void open(ProcessorContext<String, CampaignUpdate> context) {
        LiveCampaign sums = new LiveCampaign();
        task = new Task(
                sums,
                new SumRows(context.getStateStore(Stores.CAMPAIGN_SUMS)),
                new CampaignNews(new ToldCampaigns(context.getStateStore(Stores.CAMPAIGN_TOLD)), sums, this::send));
    }

    @Override
    public void init(ProcessorContext<String, CampaignUpdate> context) {
        super.init(context);
        task().sums().close(closedThrough(), task().rows().restore());
        live.add(context.taskId().partition(), task().sums());
    }

    @Override
    public void close() {
        if (task != null) {
            live.remove(context().taskId().partition(), task.sums());
        }
    }

    @Override
    List<Stamped<SumsChange>> read(byte[] block) {
        return SumsBlock.decode(block).changes();
    }

    @Override
    void hear(byte[] bytes) {
        SumsBlock block = SumsBlock.decode(bytes);
        speakers.hear(block.speaker(), block.closedThrough());
    }

    @Override
    int closableThrough() {
        return speakers.closableThrough();
    }

    @Override
    void beginClosing(int firstMinute) {
        task().news().follow(campaigns.open());
    }

    @Override
    int nextOwnMinute() {
        return task().news().nextMinute(closedThrough());
    }

    @Override
    void close(int minute, List<SumsChange> changes) {
        TreeMap<String, Sums> byCampaign = new TreeMap<>();
        changes.forEach(change ->
                byCampaign.computeIfAbsent(change.campaign(), id -> new Sums()).addAll(change.more(), 1));
        TreeMap<String, Sums> held = new TreeMap<>();
        byCampaign.forEach((campaign, more) -> held.put(campaign, task().rows().take(campaign, more)));
        task().sums().close(minute + 1, held);
        task().news().closed(minute + 1, byCampaign.keySet());
    }

    @Override
    void tell() {
        task().rows().save(task().sums());
        task().news().save();
        task().sums().close(closedThrough(), Map.of());
    }

    @Override
    void writeHeard(ByteWriter writer) {
        speakers.writeTo(writer);
    }

    @Override
    void restoreHeard(ByteReader reader) {
        speakers.restore(reader);
    }

    private void send(CampaignUpdate update) {
        context()
                .forward(new Record<>(
                        update.getCampaign(), update, update.getSlideEnd().toEpochMilli()));
    }

    private Task task() {
        if (task == null) {
            throw new IllegalStateException("campaign was used before it was initialised");
        }
        return task;
    }
}
