package io.groundswell.query;

import io.groundswell.query.RuleOutcome.NoSuchRule;
import io.groundswell.query.RuleOutcome.NotWritten;
import io.groundswell.query.RuleOutcome.Refused;
import io.groundswell.query.RuleOutcome.Written;
import io.groundswell.schema.TagRule;
import io.groundswell.stream.RuleBook;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes decisions about tags, one at a time, and reads them back at once: what it wrote itself it knows before it has
 * come back from the topic. Two instances that decide about one tag within that time do not see each other; the later
 * decision holds. Thread-safe.
 */
public final class RuleDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RuleDesk.class);

    private final RuleBook book;
    private final RuleSink sink;
    private final Clock clock;
    private final Map<String, TagRule> written = new ConcurrentHashMap<>();

    public RuleDesk(RuleBook book, RuleSink sink, Clock clock) {
        this.book = book;
        this.sink = sink;
        this.clock = clock;
    }

    /** All rules, deleted ones among them, by tag. */
    public List<RuleView> all() {
        return current().values().stream()
                .map(RuleView::of)
                .sorted(Comparator.comparing(RuleView::tag))
                .toList();
    }

    /** The last decision about a tag; empty if there never was one. */
    public Optional<RuleView> of(TagName tag) {
        return Optional.ofNullable(current().get(tag.key())).map(RuleView::of);
    }

    /** Decides about a tag. */
    public synchronized RuleOutcome put(TagName tag, RuleChange change) {
        Map<String, TagRule> rules = current();
        Optional<String> objection = objection(tag.key(), change, rules.values());
        return objection.isPresent() ? new Refused(objection.get()) : write(rules.get(tag.key()), tag.key(), change);
    }

    /** Takes the decisions about a tag back; their history stays. */
    public synchronized RuleOutcome delete(TagName tag, RuleChange deletion) {
        TagRule last = current().get(tag.key());
        if (last == null || TagRules.decidesNothing(last)) {
            return new NoSuchRule("No rule about the tag '" + tag.key() + "' is in force");
        }
        return write(last, tag.key(), deletion);
    }

    private RuleOutcome write(@Nullable TagRule last, String tag, RuleChange change) {
        TagRule next = TagRules.next(last, tag, change, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            sink.write(next);
        } catch (RuntimeException failed) {
            LOG.error("The rule about the tag '{}' was not acknowledged", tag, failed);
            return new NotWritten("The topic of rules did not acknowledge the rule; it may or may not be in force");
        }
        written.put(tag, next);
        return new Written(RuleView.of(next), last == null);
    }

    /** The rules as read, with what was written here since. */
    private Map<String, TagRule> current() {
        Map<String, TagRule> rules = new HashMap<>();
        Collection<TagRule> read = book.all();
        read.forEach(rule -> rules.put(rule.getTag(), rule));
        written.values().removeIf(own -> hasComeBack(own, rules.get(own.getTag())));
        rules.putAll(written);
        return rules;
    }

    private static boolean hasComeBack(TagRule own, @Nullable TagRule read) {
        return read != null && read.getHistory().size() >= own.getHistory().size();
    }

    private static Optional<String> objection(String tag, RuleChange change, Collection<TagRule> rules) {
        TagName target = change.aliasOf();
        if (change.decidesNothing()) {
            return Optional.of("A rule must block, alias or rename; to take one back, delete it");
        }
        if (target == null) {
            return Optional.empty();
        }
        if (target.key().equals(tag)) {
            return Optional.of("A tag cannot be an alias of itself: both are '" + tag + "'");
        }
        if (change.blocked()) {
            return Optional.of("A rule must block or alias, not both: block '" + target.key() + "' to block them all");
        }
        return rules.stream()
                .flatMap(rule -> objectionOf(rule, tag, target.key()).stream())
                .sorted()
                .findFirst();
    }

    private static Optional<String> objectionOf(TagRule rule, String tag, String target) {
        if (rule.getTag().equals(target) && rule.getAliasOf() != null) {
            return Optional.of("'" + target + "' is an alias of '" + rule.getAliasOf() + "' itself: name that");
        }
        if (rule.getTag().equals(target) && rule.getBlocked()) {
            return Optional.of("'" + target + "' is blocked: nothing may count as it");
        }
        if (tag.equals(rule.getAliasOf())) {
            return Optional.of("'" + rule.getTag() + "' is an alias of '" + tag + "', which cannot be one itself then");
        }
        return Optional.empty();
    }
}
