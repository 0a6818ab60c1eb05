package io.groundswell.stream;

import static io.groundswell.stream.step.StepStores.store;
import static io.groundswell.stream.step.StepStores.withStores;

import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.campaign.LiveCampaigns;
import io.groundswell.stream.rank.LiveRanks;
import io.groundswell.stream.rank.RankProcessor;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.review.DecisionProcessor;
import io.groundswell.stream.review.RuleBook;
import io.groundswell.stream.source.AcceptProcessor;
import io.groundswell.stream.source.BatchProcessor;
import io.groundswell.stream.source.LiveSources;
import io.groundswell.stream.source.MentionProcessor;
import io.groundswell.stream.source.PostChanges;
import io.groundswell.stream.source.PostVerdict;
import io.groundswell.stream.source.SourceLag;
import io.groundswell.stream.step.BlockTargets;
import io.groundswell.stream.step.CommitHook;
import io.groundswell.stream.step.RegistryPatience;
import io.groundswell.stream.step.Stores;
import io.groundswell.stream.tally.ClosedSlides;
import io.groundswell.stream.tally.LiveTallies;
import io.groundswell.stream.tally.ScoreProcessor;
import io.groundswell.stream.tally.TallyProcessor;
import io.groundswell.trend.tally.TallyPolicy;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** From posts to trend updates. */
public final class TrendTopology implements Supplier<Topology> {
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();
    private static final String ACCEPT = "accept";

    private final TopologySettings settings;
    private final TopicSerdes serdes;
    private final RegistryPatience patience = new RegistryPatience();
    private final SourceLag lag;
    private final LiveViews live;

    /**
     * @param settings names, widths and policies
     * @param serdes how the topics' values are read and written
     * @param lag tells when a source partition is read to its end
     */
    public TrendTopology(TopologySettings settings, TopicSerdes serdes, SourceLag lag) {
        this.settings = settings;
        this.serdes = serdes;
        this.lag = lag;
        this.live = new LiveViews(
                new LiveSources(),
                new LiveTallies(settings.partitions().mentions()),
                new LiveRanks(settings.partitions().candidates()),
                new RuleBook(settings.approvalFirst()),
                new CampaignBook(),
                new LiveCampaigns(settings.partitions().candidates()));
    }

    /** What the tasks of this topology that run in this instance know. */
    public LiveViews live() {
        return live;
    }

    /** Waits for the registry when it is down; to be stopped before the streams are closed. */
    public RegistryPatience patience() {
        return patience;
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        readDecisions(builder, Stores.TAG_RULES, settings.topics().tagRules(), serdes.tagRules(), live.rules()::put);
        KStream<byte[], PostVerdict> posts = accept(builder);
        KStream<byte[], PostChanges> changes = mention(posts);
        KStream<byte[], byte[]> mentions = batch(changes);
        KStream<byte[], byte[]> candidates = score(tally(mentions));
        rank(candidates)
                .to(
                        settings.topics().trendUpdates(),
                        Produced.with(Serdes.String(), serdes.trendUpdates()).withName("trend-updates"));
        // Last, so that the tasks that were there before keep their numbers.
        readDecisions(
                builder, Stores.CAMPAIGNS, settings.topics().campaigns(), serdes.campaigns(), live.campaigns()::put);
        new CampaignSteps(settings, live.campaigns(), live.campaignSums())
                .follow(changes)
                .to(
                        settings.topics().campaignUpdates(),
                        Produced.with(Serdes.String(), serdes.campaignUpdates()).withName("campaign-updates"));
        return withRejected(builder.build());
    }

    /** Lets every instance know all that people decided. */
    private <T> void readDecisions(
            StreamsBuilder builder,
            String name,
            String topic,
            Deserializer<T> decoder,
            DecisionProcessor.Book<T> book) {
        builder.addGlobalStore(
                store(name, Serdes.Bytes()).withLoggingDisabled(),
                topic,
                Consumed.with(BYTES, BYTES).withName(name),
                () -> new DecisionProcessor<>(name, topic, decoder, patience, book));
    }

    /** Tells events from what is none. */
    private KStream<byte[], PostVerdict> accept(StreamsBuilder builder) {
        builder.addStateStore(CommitHook.builder(Stores.BEFORE_COMMIT));
        builder.addStateStore(store(Stores.FRONTIER, Serdes.String()));
        builder.addStateStore(store(Stores.POSTS_SEEN, Serdes.Bytes()));
        return builder.stream(
                        settings.topics().posts(), Consumed.with(BYTES, BYTES).withName("posts"))
                .process(
                        () -> new AcceptProcessor(serdes.posts(), patience, settings.source()),
                        Named.as(ACCEPT),
                        Stores.BEFORE_COMMIT,
                        Stores.FRONTIER);
    }

    /** Adds where accept sends what is no event: beside the streams, so that an event passes no filters on its way. */
    private Topology withRejected(Topology topology) {
        return topology.addSink(
                AcceptProcessor.REJECTED,
                settings.topics().rejected(),
                BYTES.serializer(),
                PostVerdict.Rejected.serializer(serdes.rejected().serializer()),
                ACCEPT);
    }

    /** Finds out what each event makes count, or count no more. */
    private KStream<byte[], PostChanges> mention(KStream<byte[], PostVerdict> posts) {
        return posts.process(
                () -> new MentionProcessor(settings.source(), live.rules(), live.campaigns()),
                Named.as(AcceptProcessor.ACCEPTED),
                Stores.BEFORE_COMMIT,
                Stores.FRONTIER,
                Stores.POSTS_SEEN);
    }

    /** Gathers mentions into blocks by the partition that counts their tag. */
    private KStream<byte[], byte[]> batch(KStream<byte[], PostChanges> changes) {
        int partitions = settings.partitions().mentions();
        return changes.process(
                        () -> new BatchProcessor(settings.source(), partitions, lag, live.sources()),
                        Named.as("batch"),
                        Stores.BEFORE_COMMIT,
                        Stores.FRONTIER)
                .repartition(BlockTargets.repartitioned("mentions", partitions));
    }

    /** Counts people, and closes slides when all sources are complete up to their ends. */
    private KStream<byte[], ClosedSlides> tally(KStream<byte[], byte[]> mentions) {
        TopologySettings.Retention retention = settings.retention();
        TallyProcessor.Settings tally = new TallyProcessor.Settings(
                settings.partitions().posts(),
                new TallyPolicy(settings.source().seriesGrace()),
                settings.scoring(),
                retention.hours(),
                retention.days());
        return mentions.process(
                withStores(
                        () -> new TallyProcessor(tally, live.tallies()),
                        store(Stores.TAG_AUTHORS, Serdes.Bytes()),
                        store(Stores.TAG_SERIES, Serdes.Bytes()),
                        store(Stores.TAG_BASELINES, Serdes.Bytes()),
                        store(Stores.TALLY_PROGRESS, Serdes.String())),
                Named.as("tally"));
    }

    /** Gathers the tags that may matter by the partition that ranks their scope. */
    private KStream<byte[], byte[]> score(KStream<byte[], ClosedSlides> slides) {
        int partitions = settings.partitions().candidates();
        return slides.process(() -> new ScoreProcessor(partitions), Named.as("score"))
                .repartition(BlockTargets.repartitioned("candidates", partitions));
    }

    /** Ranks each scope when all tallies have closed a slide. */
    private KStream<String, TrendUpdate> rank(KStream<byte[], byte[]> candidates) {
        TopologySettings.Retention retention = settings.retention();
        RankProcessor.Settings rank = new RankProcessor.Settings(
                settings.partitions().mentions(),
                settings.scoring(),
                retention.snapshotEvery(),
                retention.rankings(),
                settings.discovery());
        RankProcessor.Decisions decisions = new RankProcessor.Decisions(live.rules(), live.campaigns());
        return candidates.process(
                withStores(
                        () -> new RankProcessor(rank, decisions, live.ranks()),
                        store(Stores.CANDIDATE_BLOCKS, Serdes.Bytes()),
                        store(Stores.TREND_TRACKS, Serdes.String()),
                        store(Stores.RANKINGS, Serdes.Bytes()),
                        store(Stores.CAMPAIGN_PROPOSALS, Serdes.Bytes()),
                        CommitHook.builder(Stores.BEFORE_RANK_COMMIT)),
                Named.as("rank"));
    }
}
