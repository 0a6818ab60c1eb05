package io.groundswell.query;

import io.groundswell.query.RuleOutcome.NoSuchRule;
import io.groundswell.query.RuleOutcome.NotWritten;
import io.groundswell.query.RuleOutcome.Refused;
import io.groundswell.query.RuleOutcome.Written;
import io.groundswell.runtime.Unreachable;
import io.groundswell.schema.TagRule;
import io.groundswell.stream.review.RuleBook;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes decisions about tags, one at a time, and reads them back at once: what it wrote itself it knows before it has
 * come back from the topic. Two instances that decide about one tag within that time do not see each other; the later
 * decision holds. Until the topic has been read for the first time, every question and decision ends in
 * {@link RulesNotRead}. Thread-safe.
 */
public final class RuleDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RuleDesk.class);

    private final Instance instance;
    private final PendingRecords<TagRule> rules;
    private final RuleSink sink;
    private final Clock clock;
    private final Turns turns = new Turns();

    public RuleDesk(Instance instance, RuleSink sink, Clock clock) {
        RuleBook book = instance.live().rules();
        this.instance = instance;
        this.rules = new PendingRecords<>(book::all, TagRule::getTag, book::readings);
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

    /** Decides about a tag. What is decided already, by the same person for the same reason, is not written again. */
    public RuleOutcome put(TagName tag, RuleChange change) {
        return oneAtATime(() -> {
            Map<String, TagRule> inForce = current();
            Optional<String> objection = RuleObjections.to(tag.key(), change, inForce.values());
            return objection.isPresent()
                    ? new Refused(objection.get())
                    : write(inForce.get(tag.key()), tag.key(), change);
        });
    }

    /** Takes the decisions about a tag back; their history stays. */
    public RuleOutcome delete(TagName tag, RuleChange deletion) {
        return oneAtATime(() -> {
            TagRule last = current().get(tag.key());
            return last == null || TagRules.decidesNothing(last)
                    ? new NoSuchRule("No rule about the tag '" + tag.key() + "' is in force")
                    : write(last, tag.key(), deletion);
        });
    }

    private RuleOutcome oneAtATime(Supplier<RuleOutcome> decision) {
        return turns.oneAtATime(decision, () -> new NotWritten(Turns.TAKEN));
    }

    private RuleOutcome write(@Nullable TagRule last, String tag, RuleChange change) {
        if (last != null && TagRules.holds(last, change)) {
            return new Written(RuleView.of(last), false);
        }
        TagRule next = TagRules.next(last, tag, change, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        long reading = rules.nextReading(tag);
        try {
            sink.write(next);
        } catch (Unreachable failed) {
            LOG.error("The rule about the tag '{}' was not acknowledged", tag, failed);
            return new NotWritten("The topic of rules did not acknowledge the rule; it may or may not be in force");
        }
        rules.add(next, reading);
        return new Written(RuleView.of(next), last == null);
    }

    private Map<String, TagRule> current() {
        if (!instance.hasReadRules()) {
            throw new RulesNotRead();
        }
        return rules.current();
    }
}
