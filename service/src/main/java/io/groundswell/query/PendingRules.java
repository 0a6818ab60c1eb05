package io.groundswell.query;

import io.groundswell.schema.TagRule;
import io.groundswell.stream.RuleBook;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules as read, and over them what was written here and has not come back from the topic. A topic keeps the order
 * of its writers, so the n-th record about a tag from here on is known when n more have been read. Records that others
 * write meanwhile are counted with them: then a rule is given up a moment before it comes back. Thread-safe.
 */
final class PendingRules {
    private final RuleBook book;
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    PendingRules(RuleBook book) {
        this.book = book;
    }

    /** A rule that was written, and how many records of its tag have been read once it has come back. */
    private record Written(TagRule rule, long readings) {}

    /** The rules by tag. */
    Map<String, TagRule> current() {
        written.entrySet()
                .removeIf(own -> book.readings(own.getKey()) >= own.getValue().readings());
        Map<String, Written> own = Map.copyOf(written);
        Map<String, TagRule> rules = new HashMap<>();
        book.all().forEach(rule -> rules.put(rule.getTag(), rule));
        own.forEach((tag, pending) -> rules.put(tag, pending.rule()));
        return rules;
    }

    /** The number under which the next record about a tag will be read; to be asked for before it is written. */
    long nextReading(String tag) {
        Written last = written.get(tag);
        return Math.max(book.readings(tag), last == null ? 0 : last.readings()) + 1;
    }

    /** Remembers a rule that the topic has taken. */
    void add(TagRule rule, long reading) {
        written.put(rule.getTag(), new Written(rule, reading));
    }
}
