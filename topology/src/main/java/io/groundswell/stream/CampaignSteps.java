package io.groundswell.stream;

import static io.groundswell.stream.step.StepStores.store;
import static io.groundswell.stream.step.StepStores.withStores;

import io.groundswell.schema.CampaignUpdate;
import io.groundswell.stream.campaign.CampaignProcessor;
import io.groundswell.stream.campaign.CohortProcessor;
import io.groundswell.stream.campaign.CohortTalk;
import io.groundswell.stream.campaign.CohortTalk.Listener;
import io.groundswell.stream.campaign.LiveCampaigns;
import io.groundswell.stream.campaign.WelcomeProcessor;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.source.CampaignBatchProcessor;
import io.groundswell.stream.source.PostChanges;
import io.groundswell.stream.step.BlockTargets;
import io.groundswell.stream.step.CommitHook;
import io.groundswell.stream.step.Stores;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** From what posts tell campaigns to their figures: the part of the topology that is silent while there is no campaign. */
final class CampaignSteps {
    private final TopologySettings settings;
    private final CampaignBook campaigns;
    private final LiveCampaigns live;
    private final CohortProcessor.Settings widths;

    CampaignSteps(TopologySettings settings, CampaignBook campaigns, LiveCampaigns live) {
        this.settings = settings;
        this.campaigns = campaigns;
        this.live = live;
        this.widths = new CohortProcessor.Settings(
                settings.partitions().posts(),
                settings.partitions().mentions(),
                settings.partitions().candidates());
    }

    /** Counts what is told of posts, and says at whole hours how campaigns stand. */
    KStream<String, CampaignUpdate> follow(KStream<byte[], PostChanges> changes) {
        KStream<byte[], CohortTalk> cohort = cohort(batch(changes));
        KStream<byte[], byte[]> welcome = welcome(only(Listener.WELCOME, "contacts", cohort));
        KStream<byte[], byte[]> figures = only(Listener.CAMPAIGN, "figures", cohort);
        return campaign(figures.merge(welcome, Named.as("all-figures")));
    }

    /** Gathers posts into blocks by the partition of their author. */
    private KStream<byte[], byte[]> batch(KStream<byte[], PostChanges> changes) {
        return changes.process(
                        () -> new CampaignBatchProcessor(settings.source(), widths.authorPartitions(), campaigns),
                        Named.as("campaign-batch"),
                        Stores.BEFORE_COMMIT,
                        Stores.FRONTIER)
                .repartition(BlockTargets.repartitioned("campaign-posts", widths.authorPartitions()));
    }

    /** Tells on which side each author stands, and what the author's posts come to. */
    private KStream<byte[], CohortTalk> cohort(KStream<byte[], byte[]> posts) {
        return posts.process(
                withStores(
                        () -> new CohortProcessor(widths, campaigns),
                        store(Stores.AUTHOR_POSTS, Serdes.Bytes()),
                        store(Stores.CAMPAIGNS_IN_FORCE, Serdes.Bytes()),
                        store(Stores.COHORT_INBOX, Serdes.Bytes()),
                        CommitHook.builder(Stores.BEFORE_COHORT_COMMIT)),
                Named.as("cohort"));
    }

    /** Brings together who answered an author, and tells what the reception comes to. */
    private KStream<byte[], byte[]> welcome(KStream<byte[], byte[]> contacts) {
        return contacts.repartition(BlockTargets.repartitioned("campaign-contacts", widths.authorPartitions()))
                .process(
                        withStores(
                                () -> new WelcomeProcessor(widths),
                                store(Stores.CAMPAIGN_CONTACTS, Serdes.Bytes()),
                                store(Stores.CAMPAIGN_WAITING, Serdes.Bytes()),
                                store(Stores.WELCOME_INBOX, Serdes.Bytes()),
                                CommitHook.builder(Stores.BEFORE_WELCOME_COMMIT)),
                        Named.as("welcome"));
    }

    /** Adds up what everybody tells of a campaign. */
    private KStream<String, CampaignUpdate> campaign(KStream<byte[], byte[]> figures) {
        return figures.repartition(BlockTargets.repartitioned("campaign-figures", widths.campaignPartitions()))
                .process(
                        withStores(
                                () -> new CampaignProcessor(widths, campaigns, live),
                                store(Stores.CAMPAIGN_SUMS, Serdes.Bytes()),
                                store(Stores.CAMPAIGN_TOLD, Serdes.String()),
                                store(Stores.CAMPAIGN_INBOX, Serdes.Bytes()),
                                CommitHook.builder(Stores.BEFORE_CAMPAIGN_COMMIT)),
                        Named.as("campaign"));
    }

    private static KStream<byte[], byte[]> only(Listener listener, String name, KStream<byte[], CohortTalk> talk) {
        return talk.filter((key, said) -> said.isTo(listener), Named.as(name))
                .mapValues(CohortTalk::block, Named.as(name + "-blocks"));
    }
}
