package io.groundswell.runtime;

import io.groundswell.config.HashtagSettings;
import io.groundswell.config.LexiconFile;
import io.groundswell.config.Settings;
import io.groundswell.config.TopicSettings;
import io.groundswell.hashtag.HashtagRules;
import io.groundswell.registry.WireCodecs;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.TopicSerdes;
import io.groundswell.stream.TopologySettings;
import io.groundswell.stream.TrendTopology;
import io.groundswell.stream.source.SourceLag;
import io.groundswell.stream.source.SourcePolicy;
import io.groundswell.stream.source.TraitRules;
import io.groundswell.welcome.Discovery;
import java.util.Set;

/** Puts an operator's settings into the topology's own terms. */
public final class TopologyPlan {
    private TopologyPlan() {}

    /**
     * Plans the topology.
     *
     * @param postsPartitions the partitions the posts topic has
     */
    public static TopologySettings of(Settings settings, int postsPartitions) {
        TopicSettings topics = settings.topics();
        return new TopologySettings(
                new TopologySettings.Topics(
                        topics.posts(),
                        topics.rejected(),
                        topics.trendUpdates(),
                        topics.tagRules(),
                        topics.campaigns(),
                        topics.campaignUpdates()),
                new TopologySettings.Partitions(
                        postsPartitions, topics.mentionsPartitions(), topics.candidatesPartitions()),
                source(settings),
                ScoringPolicies.of(settings.scoring(), settings.authenticity(), settings.ranking()),
                new Discovery(
                        settings.campaigns().proposal().newcomerShare(),
                        settings.campaigns().proposal().welcomeShare()),
                new TopologySettings.Retention(
                        settings.retention().hours(),
                        settings.retention().days(),
                        settings.retention().rankings(),
                        settings.ranking().snapshotEvery()),
                Set.copyOf(settings.review().approvalFirst()));
    }

    /** The topology in Kafka Streams' words; contacts nobody. */
    public static String describe(Settings settings) {
        TopologySettings plan = of(settings, settings.topics().postsPartitions());
        return topology(plan, WireCodecs.over(new NoRegistry(), false), partition -> false)
                .get()
                .describe()
                .toString();
    }

    /** The topology that a plan leads to. */
    static TrendTopology topology(TopologySettings plan, WireCodecs codecs, SourceLag lag) {
        TopicSerdes serdes = new TopicSerdes(
                codecs.deserializer(PostEvent.class),
                codecs.deserializer(TagRule.class),
                codecs.deserializer(CampaignDefinition.class),
                codecs.serde(RejectedPost.class),
                codecs.serde(TrendUpdate.class),
                codecs.serde(CampaignUpdate.class));
        return new TrendTopology(plan, serdes, lag);
    }

    private static SourcePolicy source(Settings settings) {
        HashtagSettings hashtag = settings.hashtag();
        return new SourcePolicy(
                settings.time().outOfOrder(),
                settings.time().idleAfter(),
                settings.time().futureTolerance(),
                settings.time().seriesGrace(),
                HashtagRules.withDefault(hashtag.defaultRule()),
                hashtag.maxTags(),
                hashtag.maxTagLength(),
                new TraitRules(
                        settings.authenticity().earlyRemoval(),
                        settings.authenticity().newcomerFor(),
                        settings.authenticity().copies().letters()),
                LexiconFile.read(settings.campaigns()));
    }
}
