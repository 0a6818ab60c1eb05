package io.groundswell.runtime;

import io.groundswell.config.TopicSettings;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * What the values of a topic are, and how that may change.
 *
 * @param topic its name
 * @param schema of the values
 * @param compatibility the level that its subject must have, as registries name it
 */
public record Contract(String topic, Schema schema, String compatibility) {

    /** The contracts of all topics that others read or write. */
    public static List<Contract> of(TopicSettings topics) {
        return List.of(
                new Contract(topics.posts(), PostEvent.getClassSchema(), "BACKWARD_TRANSITIVE"),
                new Contract(topics.rejected(), RejectedPost.getClassSchema(), "FULL_TRANSITIVE"),
                new Contract(topics.trendUpdates(), TrendUpdate.getClassSchema(), "FULL_TRANSITIVE"),
                new Contract(topics.tagRules(), TagRule.getClassSchema(), "BACKWARD_TRANSITIVE"),
                new Contract(topics.campaigns(), CampaignDefinition.getClassSchema(), "BACKWARD_TRANSITIVE"),
                new Contract(topics.campaignUpdates(), CampaignUpdate.getClassSchema(), "FULL_TRANSITIVE"));
    }

    /** The compatibility levels by subject. */
    static Map<String, String> levels(TopicSettings topics) {
        return of(topics).stream().collect(Collectors.toMap(Contract::subject, Contract::compatibility));
    }

    /** Where registries keep the schema. */
    public String subject() {
        return topic + "-value";
    }
}
