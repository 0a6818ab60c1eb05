package io.groundswell.stream.source;

import io.groundswell.conduct.Traits;
import io.groundswell.hashtag.PostTags;
import io.groundswell.hashtag.Tag;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostType;
import io.groundswell.schema.ReplyTarget;
import io.groundswell.schema.StatedCohort;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.review.RuleBook;
import io.groundswell.stream.seen.SeenPost;
import io.groundswell.stream.step.PostKey;
import io.groundswell.trend.Scopes;
import io.groundswell.welcome.Bearing;
import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.PostKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event says of its post, by the policy of its source and the rules as they stand. */
final class EventReader {
    private final SourcePolicy policy;
    private final RuleBook rules;
    private final CampaignBook campaigns;

    EventReader(SourcePolicy policy, RuleBook rules, CampaignBook campaigns) {
        this.policy = policy;
        this.rules = rules;
        this.campaigns = campaigns;
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
                tags.isEmpty() ? Traits.UNKNOWN : policy.traits().of(event, createdMs, policy.lexicon()),
                tags,
                rules.counted(tags),
                bearing(event, createdMs, tags));
    }

    /** What of it matters to campaigns. */
    private Bearing bearing(PostEvent event, long createdMs, List<Tag> tags) {
        Author author = event.getAuthor();
        Instant joined = author == null ? null : author.getJoinedAt();
        PostKind kind = kindOf(event.getType());
        return new Bearing(
                kind,
                kind.answers() ? answered(event) : null,
                coHosts(event),
                topics(event, createdMs, tags),
                joined == null ? Bearing.NOT_TOLD : joined.toEpochMilli(),
                stated(author));
    }

    /** Only campaign posts are counted by topic, and to search a text costs as much as all else that is read off a post. */
    private List<String> topics(PostEvent event, long createdMs, List<Tag> tags) {
        return campaigns.isCampaignPost(tags, createdMs) ? policy.lexicon().topicsOf(event.getText()) : List.of();
    }

    private static Bearing.@Nullable Target answered(PostEvent event) {
        ReplyTarget target = event.getInReplyTo();
        if (target == null
                || target.getAuthorId() == null
                || target.getAuthorId().isEmpty()) {
            return null;
        }
        return new Bearing.Target(
                PostKey.of(event.getSource(), target.getPostId()).low(),
                PostKey.author(event.getSource(), target.getAuthorId()));
    }

    private static PostKind kindOf(PostType type) {
        return switch (type) {
            case ORIGINAL -> PostKind.ORIGINAL;
            case REPLY -> PostKind.REPLY;
            case REPOST -> PostKind.REPOST;
            case QUOTE -> PostKind.QUOTE;
            case LIVE -> PostKind.LIVE;
        };
    }

    private static List<Long> coHosts(PostEvent event) {
        if (event.getCoHosts().isEmpty()) {
            return List.of();
        }
        return event.getCoHosts().stream()
                .map(id -> PostKey.author(event.getSource(), id))
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Cohort stated(@Nullable Author author) {
        StatedCohort stated = author == null ? null : author.getCohort();
        if (stated == null || stated == StatedCohort.UNKNOWN) {
            return null;
        }
        return Cohort.valueOf(stated.name());
    }
}
