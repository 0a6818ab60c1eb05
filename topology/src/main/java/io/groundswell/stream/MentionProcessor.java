package io.groundswell.stream;

import io.groundswell.hashtag.PostTags;
import io.groundswell.hashtag.Tag;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.Conservation.Detail;
import io.groundswell.trend.Mention;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.TallyPolicy;
import io.groundswell.trend.TimeBuckets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into mentions that begin or cease to count: a new post adds, a removal takes back what its post added, an
 * edit does both, and a repeated event does nothing. A change of the tag rules is an edit of every post it concerns.
 */
final class MentionProcessor extends SourceProcessor<PostVerdict.Accepted, List<MentionOp>> {
    private static final Duration RULES_CHECKED_EVERY = Duration.ofSeconds(1);
    private static final byte[] NO_KEY = {};

    private final SourcePolicy policy;
    private final RuleBook rules;
    private final TallyPolicy tally;
    private @Nullable PostsSeen seen;
    private int forgottenBeforeHour = Integer.MIN_VALUE;

    MentionProcessor(SourcePolicy policy, RuleBook rules) {
        super(policy.outOfOrder().toMillis());
        this.policy = policy;
        this.rules = rules;
        this.tally = new TallyPolicy(policy.seriesGrace());
    }

    @Override
    public void init(ProcessorContext<byte[], List<MentionOp>> context) {
        super.init(context);
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(Stores.POSTS_SEEN);
        seen = new PostsSeen(store);
        beforeCommit(this::settle);
        context.schedule(RULES_CHECKED_EVERY, PunctuationType.WALL_CLOCK_TIME, this::carryRules);
    }

    @Override
    public void process(Record<byte[], PostVerdict.Accepted> record) {
        carryRules(record.timestamp());
        List<MentionOp> ops = new ArrayList<>();
        PostEvent event = record.value().event();
        long eventMs = record.value().eventMs();
        Outcome outcome =
                switch (event.getKind()) {
                    case PUBLISHED -> publish(event, eventMs, ops);
                    case EDITED -> edit(event, eventMs, ops);
                    case REMOVED -> remove(event, eventMs, ops);
                };
        progress().count(outcome);
        if (outcome != Outcome.LATE && outcome != Outcome.DUPLICATE) {
            progress().sawEvent(eventMs);
        }
        send(record.timestamp(), ops);
    }

    private Outcome publish(PostEvent event, long eventMs, List<MentionOp> ops) {
        PostKey key = PostKey.of(event.getSource(), event.getPostId());
        if (seen().contains(key)) {
            return Outcome.DUPLICATE;
        }
        if (isTooLate(eventMs, eventMs)) {
            return Outcome.LATE;
        }
        if (eventMs < progress().frontierMs()) {
            progress().count(Detail.LATE_CORRECTIONS, 1);
        }
        return begin(key, event, eventMs, ops);
    }

    private Outcome edit(PostEvent event, long eventMs, List<MentionOp> ops) {
        PostKey key = PostKey.of(event.getSource(), event.getPostId());
        SeenPost before = seen().find(key);
        if (before == null) {
            if (isTooLate(event.getCreatedAt().toEpochMilli(), eventMs)) {
                return Outcome.LATE;
            }
            begin(key, event, eventMs, ops);
            return Outcome.EDITED;
        }
        if (before.removed() || eventMs < before.lastEventMs()) {
            return Outcome.DUPLICATE;
        }
        if (isTooLate(before.createdMs(), eventMs)) {
            return Outcome.LATE;
        }
        PostTags found = tagsOf(event);
        SeenPost after = version(key, event, before.createdMs(), eventMs, found.tags());
        seen().put(after);
        exchange(before, after, effectiveMinute(after), ops);
        return Outcome.EDITED;
    }

    private Outcome remove(PostEvent event, long eventMs, List<MentionOp> ops) {
        PostKey key = PostKey.of(event.getSource(), event.getPostId());
        SeenPost before = seen().find(key);
        long createdMs = before == null ? event.getCreatedAt().toEpochMilli() : before.createdMs();
        if (before != null && before.removed()) {
            return Outcome.DUPLICATE;
        }
        if (isTooLate(createdMs, eventMs)) {
            return Outcome.LATE;
        }
        if (before == null) {
            seen().put(SeenPost.removedUnseen(key, createdMs, eventMs));
        } else {
            SeenPost after = before.removedAt(Math.max(before.lastEventMs(), eventMs));
            seen().put(after);
            addAll(mentions(before), false, effectiveMinute(after), ops);
        }
        return Outcome.REMOVED;
    }

    /** A post that is not known yet begins to count. */
    private Outcome begin(PostKey key, PostEvent event, long eventMs, List<MentionOp> ops) {
        PostTags found = tagsOf(event);
        long createdMs = event.getCreatedAt().toEpochMilli();
        SeenPost post = version(key, event, createdMs, Math.max(createdMs, eventMs), found.tags());
        seen().put(post);
        addAll(mentions(post), true, effectiveMinute(post), ops);
        progress().count(Detail.CAPPED_TAGS, found.capped());
        progress().count(Detail.BLOCKED_TAGS, blockedAmong(found.tags()));
        if (!post.counted().isEmpty()) {
            return Outcome.COUNTED;
        }
        if (!found.tags().isEmpty()) {
            return Outcome.BLOCKED;
        }
        return found.capped() > 0 ? Outcome.CAPPED : Outcome.UNTAGGED;
    }

    /** Counts every post as the rules want it now, if they have changed since it was last done. */
    private void carryRules(long nowMs) {
        long wanted = rules.fingerprint();
        if (wanted == progress().rulesFingerprint()) {
            return;
        }
        List<MentionOp> ops = new ArrayList<>();
        seen().forEachCounting(post -> {
            List<Tag> counted = rules.counted(post.tags());
            if (!counted.equals(post.counted()) && !isTooLate(post.createdMs(), post.lastEventMs())) {
                SeenPost after = post.counting(counted);
                seen().put(after);
                exchange(post, after, effectiveMinute(after), ops);
            }
        });
        progress().countsByRules(wanted);
        send(nowMs, ops);
    }

    /** Takes back what only the older version counts for, and adds what only the newer one does. */
    private void exchange(SeenPost before, SeenPost after, int effectiveMinute, List<MentionOp> ops) {
        List<Mention> old = mentions(before);
        List<Mention> current = mentions(after);
        addAll(without(old, current), false, effectiveMinute, ops);
        addAll(without(current, old), true, effectiveMinute, ops);
    }

    private void addAll(List<Mention> mentions, boolean added, int effectiveMinute, List<MentionOp> ops) {
        mentions.forEach(mention -> ops.add(new MentionOp(mention, added, effectiveMinute)));
        progress().count(Detail.MENTIONS, mentions.size());
    }

    private static List<Mention> without(List<Mention> mentions, List<Mention> others) {
        return mentions.stream().filter(mention -> !others.contains(mention)).toList();
    }

    /** What a post counts for: its author as active, and its tags. */
    private static List<Mention> mentions(SeenPost post) {
        List<Mention> mentions = new ArrayList<>(1 + post.counted().size());
        mentions.add(mention(post, Mention.ACTIVITY, ""));
        post.counted().forEach(tag -> mentions.add(mention(post, tag.key(), tag.form())));
        return mentions;
    }

    private static Mention mention(SeenPost post, String tag, String form) {
        int minute = TimeBuckets.minuteOf(post.createdMs());
        return new Mention(tag, form, post.author(), minute, post.language(), post.region());
    }

    private SeenPost version(PostKey key, PostEvent event, long createdMs, long eventMs, List<Tag> tags) {
        Author author = event.getAuthor();
        return new SeenPost(
                key,
                false,
                createdMs,
                eventMs,
                PostKey.author(event.getSource(), author == null ? "" : author.getId()),
                Scopes.knownLanguage(event.getLanguage()),
                Scopes.knownRegion(event.getRegion()),
                tags,
                rules.counted(tags));
    }

    private PostTags tagsOf(PostEvent event) {
        return PostTags.of(
                policy.rules().forSource(event.getSource()),
                event.getText(),
                event.getHashtags(),
                policy.maxTags(),
                policy.maxTagLength());
    }

    private int blockedAmong(List<Tag> tags) {
        return (int) tags.stream()
                .filter(tag -> rules.counted(List.of(tag)).isEmpty())
                .count();
    }

    /**
     * When a post's newest version takes effect. Slides up to the frontier may be closed already, so not before it; nor
     * before the versions that it replaces did.
     */
    private int effectiveMinute(SeenPost post) {
        return knownInMinute(post.lastEventMs());
    }

    /** The tally's own rule: it depends on the event, and on the frontier only if the event is behind it. */
    private boolean isTooLate(long createdMs, long eventMs) {
        return tally.isTooLate(TimeBuckets.minuteOf(createdMs), knownInMinute(Math.max(createdMs, eventMs)));
    }

    private int knownInMinute(long eventMs) {
        return TimeBuckets.minuteOf(Math.max(eventMs, progress().frontierMs()));
    }

    private void send(long timestamp, List<MentionOp> ops) {
        context().forward(new Record<>(NO_KEY, ops, timestamp));
    }

    private void settle() {
        carryRules(Math.max(0, context().currentStreamTimeMs()));
        if (progress().frontierMs() != SourceProgress.UNKNOWN) {
            forgetBefore(tally.firstOpenHour(TimeBuckets.minuteOf(progress().frontierMs())));
        }
        seen().writeDown();
    }

    private void forgetBefore(int hour) {
        if (hour > forgottenBeforeHour) {
            forgottenBeforeHour = hour;
            seen().forgetBefore(TimeBuckets.minuteStartMs(hour * TimeBuckets.MINUTES_PER_HOUR));
        }
    }

    private PostsSeen seen() {
        if (seen == null) {
            throw new IllegalStateException("mention was used before it was initialised");
        }
        return seen;
    }
}
