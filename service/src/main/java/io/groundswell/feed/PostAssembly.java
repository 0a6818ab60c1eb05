package io.groundswell.feed;

import static io.groundswell.feed.PostField.*;

import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.ReplyTarget;
import io.groundswell.schema.StatedCohort;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Builds a post of a record's fields; what the pipeline itself judges (times, tags, sizes) passes unjudged. */
record PostAssembly(FieldMap map) {

    private static final PostEventKind[] KINDS = {PostEventKind.PUBLISHED, PostEventKind.EDITED, PostEventKind.REMOVED};
    private static final String KIND_RULE = "must be PUBLISHED, EDITED or REMOVED";
    private static final StatedCohort[] COHORTS = {StatedCohort.NEWCOMER, StatedCohort.HOST};
    private static final String COHORT_RULE = "must be NEWCOMER or HOST, or be left out";
    private static final String REMOVAL_RULE = "must be AUTHOR, MODERATION, SPAM, LEGAL, HIDDEN or UNKNOWN";

    FeedPost assemble(Cells cells, LineRef readAt) throws BadField {
        FieldReader fields = new FieldReader(map, cells);
        PostEventKind kind = kindOf(fields);
        Instant occurredAt = kind == PostEventKind.PUBLISHED ? null : fields.time(OCCURRED_AT);
        String source = fields.word(SOURCE);
        PostEvent event = PostEvent.newBuilder()
                .setKind(kind)
                .setPostId(fields.requiredWord(POST_ID))
                .setAuthor(authorOf(fields, kind))
                .setCreatedAt(createdAt(fields, occurredAt))
                .setOccurredAt(occurredAt)
                .setRemoval(removalOf(fields, kind))
                .setText(textOf(fields))
                .setHashtags(fields.list(HASHTAGS))
                .setLanguage(fields.word(LANGUAGE))
                .setRegion(fields.word(REGION))
                .setSource(source == null ? map.source() : source)
                .setType(typeOf(fields))
                .setInReplyTo(replyTargetOf(fields))
                .setCoHosts(fields.list(CO_HOSTS))
                .build();
        Instant harvestedAt = fields.time(HARVESTED_AT);
        return new FeedPost(
                event,
                harvestedAt == null ? OptionalLong.empty() : OptionalLong.of(harvestedAt.toEpochMilli()),
                readAt);
    }

    private static PostEventKind kindOf(FieldReader fields) throws BadField {
        PostEventKind kind = fields.constant(KIND, KINDS, KIND_RULE);
        return kind == null ? PostEventKind.PUBLISHED : kind;
    }

    private static @Nullable Author authorOf(FieldReader fields, PostEventKind kind) throws BadField {
        String id = kind == PostEventKind.REMOVED ? fields.word(AUTHOR_ID) : fields.requiredWord(AUTHOR_ID);
        return id == null
                ? null
                : Author.newBuilder()
                        .setId(id)
                        .setJoinedAt(fields.time(AUTHOR_JOINED_AT))
                        .setRegion(fields.word(AUTHOR_REGION))
                        .setLanguages(fields.list(AUTHOR_LANGUAGES))
                        .setCohort(fields.constant(AUTHOR_COHORT, COHORTS, COHORT_RULE))
                        .build();
    }

    /** Of an edit or a removal it may be left out: the post itself said it when it was published. */
    private static Instant createdAt(FieldReader fields, @Nullable Instant occurredAt) throws BadField {
        Instant createdAt = fields.time(CREATED_AT);
        if (createdAt != null) {
            return createdAt;
        }
        if (occurredAt != null) {
            return occurredAt;
        }
        throw new BadField(CREATED_AT, "", "must not be missing or empty");
    }

    private static @Nullable RemovalReason removalOf(FieldReader fields, PostEventKind kind) throws BadField {
        RemovalReason reason = fields.constant(REMOVAL, RemovalReason.values(), REMOVAL_RULE);
        if (reason != null && kind != PostEventKind.REMOVED) {
            throw new BadField(REMOVAL, reason.name(), "must be empty unless kind is REMOVED");
        }
        return reason == null && kind == PostEventKind.REMOVED ? RemovalReason.UNKNOWN : reason;
    }

    private static String textOf(FieldReader fields) throws BadField {
        String title = fields.content(TITLE);
        String text = fields.content(TEXT);
        if (title == null || title.isBlank()) {
            return text == null ? "" : text;
        }
        return text == null || text.isBlank() ? title : title + "\n" + text;
    }

    private static PostType typeOf(FieldReader fields) throws BadField {
        String word = fields.word(TYPE);
        PostType said = word == null ? null : PostTypeWord.parse(word);
        if (said != null) {
            return said;
        }
        if (fields.flag(IS_REPOST)) {
            return PostType.REPOST;
        }
        return fields.word(IN_REPLY_TO_POST) == null ? PostType.ORIGINAL : PostType.REPLY;
    }

    private static @Nullable ReplyTarget replyTargetOf(FieldReader fields) throws BadField {
        String postId = fields.word(IN_REPLY_TO_POST);
        return postId == null ? null : new ReplyTarget(postId, fields.word(IN_REPLY_TO_AUTHOR));
    }
}
