package io.groundswell.stream;

import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;

/**
 * How the topics' values are read and written.
 *
 * @param posts reads {@code posts}
 * @param tagRules reads {@code tag-rules}
 * @param campaigns reads {@code campaigns}
 * @param rejected writes {@code posts.rejected}
 * @param trendUpdates writes {@code trend-updates}
 * @param campaignUpdates writes {@code campaign-updates}
 */
public record TopicSerdes(
        Deserializer<PostEvent> posts,
        Deserializer<TagRule> tagRules,
        Deserializer<CampaignDefinition> campaigns,
        Serde<RejectedPost> rejected,
        Serde<TrendUpdate> trendUpdates,
        Serde<CampaignUpdate> campaignUpdates) {}
