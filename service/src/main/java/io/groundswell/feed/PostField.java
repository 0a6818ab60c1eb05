package io.groundswell.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be read of a post, and the columns looked for when no mapping says otherwise, the first that is there first. */
public enum PostField {
    KIND("kind"),
    POST_ID("postId", "id"),
    AUTHOR_ID("author.id", "authorId"),
    AUTHOR_JOINED_AT("author.joinedAt", "authorCreatedAt"),
    AUTHOR_REGION("author.region", "authorRegion"),
    AUTHOR_LANGUAGES("author.languages", "authorLanguages"),
    AUTHOR_COHORT("author.cohort", "authorCohort"),
    CREATED_AT("createdAt"),
    OCCURRED_AT("occurredAt"),
    REMOVAL("removal"),
    /** Set before the text, on a line of its own. */
    TITLE("title"),
    TEXT("text"),
    HASHTAGS("hashtags", "platformTags"),
    LANGUAGE("language"),
    REGION("region"),
    SOURCE("source"),
    TYPE("type", "postType"),
    /** For inputs whose type only says what medium a post is. */
    IS_REPOST("isRepost"),
    IN_REPLY_TO_POST("inReplyTo.postId", "inReplyToPostId"),
    IN_REPLY_TO_AUTHOR("inReplyTo.authorId", "inReplyToAuthorId"),
    CO_HOSTS("coHosts"),
    /** When the post reached whoever wrote the file; its place in arrival order. */
    HARVESTED_AT("harvestedAt", "arrivedAt");

    private final String label;
    private final String alias;

    PostField(String label) {
        this(label, label);
    }

    PostField(String label, String alias) {
        this.label = label;
        this.alias = alias;
    }

    /** The name used in options and messages; also the column looked for first. */
    public String label() {
        return label;
    }

    List<String> defaultColumns() {
        return alias.equals(label) ? List.of(label) : List.of(label, alias);
    }

    /**
     * The field of a label, in any case.
     *
     * @throws IllegalArgumentException when there is none; the message names all
     */
    public static PostField ofLabel(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().toLowerCase(Locale.ROOT).equals(label.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "field '" + label + "' is unknown; it must be one of " + allLabels()));
    }

    private static String allLabels() {
        return Arrays.stream(values()).map(PostField::label).collect(Collectors.joining(", "));
    }
}
