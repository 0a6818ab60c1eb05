package io.groundswell.campaign;

import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.ReplyTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Events drawn by hand, in the order in which they are drawn. The campaign opens on 14 January 2025. Times are
 * {@code 14T10:00}, of that month in UTC, with seconds if need be.
 */
final class Scene {
    static final BatchDefinition DEFINITION = new BatchDefinition(
            "scene",
            at("14T00:00").toEpochMilli(),
            Long.MAX_VALUE,
            Map.of("welcome", "welcome", "refugee", "self-identification", "cattax", "sub-meme", "nothanks", "counter"),
            new BatchDefinition.Side(Set.of("CN"), Set.of("zh")),
            new BatchDefinition.Side(Set.of("US"), Set.of("en")));

    /** Tags as listed; {@code food} and {@code cats} are topics; a text of ten letters and more has a print. */
    private static final BatchReading READING = new BatchReading(
            event -> new TreeSet<>(event.getHashtags()),
            event -> {
                Set<String> topics = new TreeSet<>(Set.of("food", "cats"));
                topics.removeIf(topic -> !event.getText().contains(topic));
                return topics;
            },
            event -> event.getText().startsWith("I am a ") ? event.getText().substring("I am a ".length()) : null,
            text -> text.length() < 10 ? 0 : text.hashCode());

    private final List<PostEvent> events = new ArrayList<>();

    /** {@code how} adds to a post without tags, language, region and account age. */
    Scene post(String id, String author, String time, Function<PostEvent.Builder, PostEvent.Builder> how) {
        events.add(draft(id, author, time, how).build());
        return this;
    }

    Scene edit(
            String id,
            String author,
            String time,
            String editedAt,
            Function<PostEvent.Builder, PostEvent.Builder> how) {
        events.add(draft(id, author, time, how)
                .setKind(PostEventKind.EDITED)
                .setOccurredAt(at(editedAt))
                .build());
        return this;
    }

    Scene remove(String id, String time, String removedAt, RemovalReason reason) {
        events.add(PostEvent.newBuilder()
                .setPostId(id)
                .setCreatedAt(at(time))
                .setKind(PostEventKind.REMOVED)
                .setOccurredAt(at(removedAt))
                .setRemoval(reason)
                .build());
        return this;
    }

    /** As of the end of the slide that ends at a minute. */
    BatchFigures until(String end, BatchDefinition definition) {
        return new BatchCampaign(events, definition, READING, minute(end)).figures();
    }

    BatchFigures until(String end) {
        return until(end, DEFINITION);
    }

    /** The campaign, if somebody had ended it. */
    static BatchDefinition endedAt(String time) {
        return new BatchDefinition(
                "ended",
                DEFINITION.openFromMs(),
                at(time).toEpochMilli(),
                DEFINITION.roles(),
                DEFINITION.hosts(),
                DEFINITION.newcomers());
    }

    static UnaryOperator<PostEvent.Builder> newcomer() {
        return post -> post.setHashtags(List.of("refugee"));
    }

    static UnaryOperator<PostEvent.Builder> host() {
        return post -> post.setHashtags(List.of("welcome")).setRegion("CN");
    }

    static UnaryOperator<PostEvent.Builder> tagged(String... tags) {
        return post -> post.setHashtags(List.of(tags));
    }

    /** From where hosts are, without a tag. */
    static UnaryOperator<PostEvent.Builder> hostAnswers(String author) {
        return post -> answering(author).apply(post).setRegion("CN");
    }

    static UnaryOperator<PostEvent.Builder> answering(String author) {
        return post -> post.setType(PostType.REPLY).setInReplyTo(new ReplyTarget("some", author));
    }

    static Instant at(String time) {
        return Instant.parse("2025-01-" + time + (time.length() == 8 ? ":00Z" : "Z"));
    }

    static int minute(String time) {
        return (int) (at(time).getEpochSecond() / 60);
    }

    static int hour(String time) {
        return minute(time) / 60;
    }

    static int day(String time) {
        return minute(time) / 1440;
    }

    private static PostEvent.Builder draft(
            String id, String author, String time, Function<PostEvent.Builder, PostEvent.Builder> how) {
        return how.apply(PostEvent.newBuilder()
                .setPostId(id)
                .setAuthor(Author.newBuilder().setId(author).build())
                .setCreatedAt(at(time)));
    }
}
