package io.groundswell.campaign;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostType;
import io.groundswell.schema.ReplyTarget;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of a post that was written while the campaign was open.
 *
 * @param answered who is answered, if it is a reply or a quote to somebody else
 * @param roles of the campaign's tags on it; empty: it is no campaign post
 * @param otherTags canonical keys of its tags that are not the campaign's
 * @param print 0 if it has none
 * @param coHosts besides the author
 */
record BatchPost(
        String id,
        BatchAuthor author,
        long createdMs,
        PostType kind,
        @Nullable BatchAuthor answered,
        Set<String> roles,
        Set<String> otherTags,
        Set<String> topics,
        @Nullable String language,
        @Nullable String region,
        @Nullable Long joinedMs,
        @Nullable String stated,
        int print,
        List<BatchAuthor> coHosts) {

    static BatchPost of(PostEvent event, long createdMs, BatchDefinition definition, BatchReading reading) {
        BatchAuthor author = BatchAuthor.of(event.getSource(), event.getAuthor().getId());
        Instant joined = event.getAuthor().getJoinedAt();
        Set<String> tags = reading.tags().apply(event);
        Set<String> roles = tags.stream()
                .map(definition.roles()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return new BatchPost(
                event.getPostId(),
                author,
                createdMs,
                event.getType(),
                answered(event, author),
                roles,
                tags.stream()
                        .filter(tag -> !definition.roles().containsKey(tag))
                        .collect(Collectors.toCollection(TreeSet::new)),
                reading.topics().apply(event),
                BatchReading.knownLanguage(event.getLanguage()),
                BatchReading.knownRegion(event.getRegion()),
                joined == null ? null : joined.toEpochMilli(),
                reading.stated().apply(event),
                event.getType() == PostType.REPOST ? 0 : reading.print().applyAsInt(event.getText()),
                event.getCoHosts().stream()
                        .map(id -> BatchAuthor.of(event.getSource(), id))
                        .filter(coHost -> !coHost.equals(author))
                        .distinct()
                        .toList());
    }

    boolean isCampaignPost() {
        return !roles.isEmpty();
    }

    boolean isAnswer() {
        return answered != null;
    }

    int minute() {
        return (int) Math.floorDiv(createdMs, 60_000L);
    }

    int hour() {
        return Math.floorDiv(minute(), 60);
    }

    int day() {
        return Math.floorDiv(minute(), 1440);
    }

    private static @Nullable BatchAuthor answered(PostEvent event, BatchAuthor writer) {
        ReplyTarget target = event.getInReplyTo();
        boolean speaks = event.getType() == PostType.REPLY || event.getType() == PostType.QUOTE;
        if (!speaks || target == null || target.getAuthorId() == null) {
            return null;
        }
        BatchAuthor answered = BatchAuthor.of(event.getSource(), target.getAuthorId());
        return answered.equals(writer) ? null : answered;
    }
}
