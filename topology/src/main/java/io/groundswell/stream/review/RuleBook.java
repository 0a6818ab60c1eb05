package io.groundswell.stream.review;

import io.groundswell.hashtag.Tag;
import io.groundswell.schema.TagRule;
import io.groundswell.stream.step.PostKey;
import io.groundswell.trend.rank.LeaveReason;
import io.groundswell.trend.rank.TagVerdicts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, as this instance has read them from {@code tag-rules}. One thread writes, any thread reads; a
 * reader sees each rule whole.
 */
public final class RuleBook implements TagVerdicts {
    private final Set<String> approvalFirst;
    private volatile Map<String, TagRule> rules = Map.of();
    private final Map<String, Long> readings = new ConcurrentHashMap<>();
    private volatile long fingerprint;

    /** @param approvalFirst the scopes in which a tag must be approved to be ranked */
    public RuleBook(Set<String> approvalFirst) {
        this.approvalFirst = Set.copyOf(approvalFirst);
    }

    /** All rules, deleted ones with their history among them; in no order. */
    public Collection<TagRule> all() {
        return rules.values();
    }

    /** The rule of a tag, or null if none was ever set. */
    public @Nullable TagRule of(String tag) {
        return rules.get(tag);
    }

    /** How many records about a tag have been read; each is in force once it is counted. */
    public long readings(String tag) {
        return readings.getOrDefault(tag, 0L);
    }

    @Override
    public @Nullable LeaveReason against(String scope, String tag) {
        if (blocked(tag)) {
            return LeaveReason.BLOCKED;
        }
        return approvalFirst.contains(scope) && !approved(tag) ? LeaveReason.UNAPPROVED : null;
    }

    /** Whether the tag may be ranked where approval comes first. */
    public boolean approved(String tag) {
        TagRule rule = rules.get(tag);
        return rule != null && rule.getApproved();
    }

    /** Whether the tag does not count. */
    public boolean blocked(String tag) {
        TagRule rule = rules.get(tag);
        return rule != null && rule.getBlocked();
    }

    @Override
    public @Nullable String shownAs(String tag) {
        TagRule rule = rules.get(tag);
        return rule == null ? null : rule.getShownAs();
    }

    /** The tag under which a tag counts: the one it is an alias of, or itself. */
    public String target(String tag) {
        TagRule rule = rules.get(tag);
        String alias = rule == null ? null : rule.getAliasOf();
        return alias == null ? tag : alias;
    }

    /** The tags a post with these tags counts for: aliases joined, blocked ones left out, each once. */
    public List<Tag> counted(List<Tag> tags) {
        if (rules.isEmpty()) {
            return tags;
        }
        List<Tag> counted = new ArrayList<>(tags.size());
        Set<String> keys = new HashSet<>();
        for (Tag tag : tags) {
            String target = target(tag.key());
            if (!countsNowhere(tag) && keys.add(target)) {
                counted.add(target.equals(tag.key()) ? tag : new Tag(target, tag.form()));
            }
        }
        return counted;
    }

    /** Those of a post's tags that are left out because they are blocked, or what they are an alias of. */
    public List<Tag> blocked(List<Tag> tags) {
        return rules.isEmpty()
                ? List.of()
                : tags.stream().filter(this::countsNowhere).toList();
    }

    private boolean countsNowhere(Tag tag) {
        return blocked(tag.key()) || blocked(target(tag.key()));
    }

    /** Tells two states of the book apart in what they count; 0 for one that changes nothing. */
    public long fingerprint() {
        return fingerprint;
    }

    /** Replaces the rule of a tag, or takes it out if null. */
    public synchronized void put(String tag, @Nullable TagRule rule) {
        Map<String, TagRule> changed = new HashMap<>(rules);
        if (rule == null) {
            changed.remove(tag);
        } else {
            changed.put(tag, rule);
        }
        rules = Map.copyOf(changed);
        fingerprint = changed.values().stream().mapToLong(RuleBook::mark).sum();
        readings.merge(tag, 1L, Long::sum);
    }

    private static long mark(TagRule rule) {
        if (!rule.getBlocked() && rule.getAliasOf() == null) {
            return 0;
        }
        return PostKey.author(rule.getBlocked() ? "blocked" : rule.getAliasOf(), rule.getTag());
    }
}
