package io.groundswell.stream;

import io.groundswell.conduct.Traits;
import io.groundswell.hashtag.PostTags;
import io.groundswell.hashtag.Tag;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.trend.Scopes;
import java.util.List;

/** What an event says of its post, by the policy of its source and the rules as they stand. */
final class EventReader {
    private final SourcePolicy policy;
    private final RuleBook rules;

    EventReader(SourcePolicy policy, RuleBook rules) {
        this.policy = policy;
        this.rules = rules;
    }

    PostTags tagsOf(PostEvent event) {
        return PostTags.of(
                policy.rules().forSource(event.getSource()),
                event.getText(),
                event.getHashtags(),
                policy.maxTags(),
                policy.maxTagLength());
    }

    /** The post as the event has it, if it is of these tags. */
    SeenPost version(PostKey key, PostEvent event, long createdMs, long eventMs, List<Tag> tags) {
        Author author = event.getAuthor();
        return new SeenPost(
                key,
                false,
                createdMs,
                eventMs,
                PostKey.author(event.getSource(), author == null ? "" : author.getId()),
                Scopes.knownLanguage(event.getLanguage()),
                Scopes.knownRegion(event.getRegion()),
                tags.isEmpty() ? Traits.UNKNOWN : policy.traits().of(event, createdMs),
                tags,
                rules.counted(tags));
    }
}
