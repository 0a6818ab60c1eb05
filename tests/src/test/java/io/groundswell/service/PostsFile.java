package io.groundswell.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.groundswell.scenario.NaiveCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A file of posts, one JSON object a line, that knows what is to become of each line and what a naive count of it is. */
final class PostsFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Line> lines = new ArrayList<>();

    /** One line; {@code occurredAt} is {@code createdAt} of a post that is published. */
    record Line(
            String kind,
            String id,
            String author,
            Instant createdAt,
            Instant occurredAt,
            String language,
            List<String> tags,
            String outcome) {

        /** Whether its time alone keeps it from ever counting. */
        boolean isOutside() {
            return outcome.equals("late") || outcome.equals("future");
        }

        String json() {
            ObjectNode line = JSON.createObjectNode()
                    .put("kind", kind)
                    .put("id", id)
                    .put("authorId", author)
                    .put("createdAt", createdAt.toString())
                    .put("language", language)
                    .put(
                            "text",
                            "hello"
                                    + String.join(
                                            "",
                                            tags.stream().map(tag -> " #" + tag).toList()));
            return (kind.equals("PUBLISHED") ? line : line.put("occurredAt", occurredAt.toString())).toString();
        }
    }

    void published(Instant at, String id, String author, String language, String... tags) {
        add("PUBLISHED", id, author, at, at, language, List.of(tags), tags.length == 0 ? "untagged" : "counted");
    }

    /** A post of which something else is to become than is usual. */
    void outside(String outcome, Instant at, String id, String... tags) {
        add("PUBLISHED", id, "stranger", at, at, "en", List.of(tags), outcome);
    }

    void edited(Instant at, String id, String... tags) {
        Line post = lineOf(id);
        add("EDITED", id, post.author(), post.createdAt(), at, post.language(), List.of(tags), "edited");
    }

    void removed(Instant at, String id) {
        Line post = lineOf(id);
        add("REMOVED", id, post.author(), post.createdAt(), at, post.language(), List.of(), "removed");
    }

    void again(String id) {
        Line post = lineOf(id);
        add(post.kind, id, post.author, post.createdAt, post.occurredAt, post.language, post.tags, "duplicate");
    }

    /** Writes the lines, with one that is no post in the middle. */
    Path writeTo(Path file) throws IOException {
        List<String> texts = new ArrayList<>(lines.stream().map(Line::json).toList());
        texts.add(texts.size() / 2, "{\"id\": \"half a li");
        return Files.write(file, texts);
    }

    int posts() {
        return lines.size();
    }

    /** How many lines come to what outcome, when they are read for the first time. */
    Map<String, Long> outcomes() {
        Map<String, Long> outcomes = new TreeMap<>();
        lines.forEach(line -> outcomes.merge(line.outcome, 1L, Long::sum));
        return outcomes;
    }

    /** And when the same file is read once more. */
    Map<String, Long> outcomesOfRepetition() {
        Map<String, Long> outcomes = new TreeMap<>();
        lines.forEach(line -> outcomes.merge(line.isOutside() ? line.outcome : "duplicate", 1L, Long::sum));
        return outcomes;
    }

    /** Counts the posts of a kind, their tags by a rule. */
    void countInto(NaiveCount count, Predicate<Line> counted, UnaryOperator<String> rule) {
        for (Line line : lines) {
            if (counted.test(line) && !line.isOutside()) {
                List<String> tags = line.tags.stream().map(rule).distinct().toList();
                long createdMs = line.createdAt.toEpochMilli();
                long occurredMs = line.occurredAt.toEpochMilli();
                switch (line.kind) {
                    case "PUBLISHED" -> count.published(line.id, line.author, createdMs, tags);
                    case "EDITED" -> count.edited(line.id, line.author, createdMs, occurredMs, tags);
                    default -> count.removed(line.id, createdMs, occurredMs);
                }
            }
        }
    }

    private void add(
            String kind,
            String id,
            String author,
            Instant createdAt,
            Instant occurredAt,
            String language,
            List<String> tags,
            String outcome) {
        lines.add(new Line(kind, id, author, createdAt, occurredAt, language, tags, outcome));
    }

    private Line lineOf(String id) {
        return lines.stream().filter(line -> line.id.equals(id)).findFirst().orElseThrow();
    }
}
