package io.groundswell.stream.source;

import io.groundswell.hashtag.PostTags;
import io.groundswell.hashtag.Tag;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RemovalReason;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.review.RuleBook;
import io.groundswell.stream.seen.PostsSeen;
import io.groundswell.stream.seen.SeenPost;
import io.groundswell.stream.source.Conservation.Detail;
import io.groundswell.stream.step.PostKey;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.tally.MentionChange;
import io.groundswell.trend.tally.TallyPolicy;
import java.util.List;

/**
 * The versions of the posts of one source partition: which one counts, and what an event or a change of the rules makes
 * of it. Each event has one {@link Outcome}; what it changes goes to {@link PostChanges}.
 */
final class PostVersions {
    private final SourcePolicy policy;
    private final TallyPolicy tally;
    private final RuleBook rules;
    private final EventReader reader;
    private final PostsSeen seen;
    private final SourceProgress progress;

    PostVersions(SourcePolicy policy, RuleBook rules, CampaignBook campaigns, PostsSeen seen, SourceProgress progress) {
        this.policy = policy;
        this.tally = new TallyPolicy(policy.seriesGrace());
        this.rules = rules;
        this.reader = new EventReader(policy, rules, campaigns);
        this.seen = seen;
        this.progress = progress;
    }

    /** A new post adds, a removal takes back what its post added, an edit does both, a repeated event does nothing. */
    Outcome take(PostEvent event, long eventMs, PostChanges changes) {
        PostKey key = PostKey.of(event.getSource(), event.getPostId());
        return switch (event.getKind()) {
            case PUBLISHED -> publish(key, event, eventMs, changes);
            case EDITED -> edit(key, event, eventMs, changes);
            case REMOVED -> remove(key, event, eventMs, changes);
            case UNKNOWN -> throw new IllegalArgumentException("post " + event.getPostId() + " has no kind of event");
        };
    }

    /** Counts every post as the rules want it now, if they have changed since this was last done. */
    void carryRules(PostChanges changes) {
        long wanted = rules.fingerprint();
        if (wanted == progress.rulesFingerprint()) {
            return;
        }
        seen.forEachCounting(post -> {
            List<Tag> counted = rules.counted(post.tags());
            if (!counted.equals(post.counted()) && !isTooLate(post.createdMs(), post.lastEventMs())) {
                replace(post, post.counting(counted), changes);
            }
        });
        progress.countsByRules(wanted);
    }

    /** Tells campaigns of every post that counts, if what they want to know has changed since this was last done. */
    void carryCampaigns(CampaignBook campaigns, PostChanges changes) {
        long wanted = campaigns.fingerprint();
        if (wanted != progress.campaignsFingerprint()) {
            seen.forEachCounting(post -> changes.campaign().tell(post, effectiveMinute(post)));
            progress.toldCampaigns(wanted);
        }
    }

    /** Lets go of the posts of hours that are sealed once everything before a time is known. */
    void forgetSealed(long frontierMs) {
        int firstOpenHour = tally.firstOpenHour(TimeBuckets.minuteOf(frontierMs));
        seen.forgetBefore(TimeBuckets.minuteStartMs(firstOpenHour * TimeBuckets.MINUTES_PER_HOUR));
    }

    private Outcome publish(PostKey key, PostEvent event, long eventMs, PostChanges changes) {
        if (seen.contains(key)) {
            leaveOut(key, event, eventMs, MentionChange.DUPLICATE, changes);
            return Outcome.DUPLICATE;
        }
        if (isTooLate(eventMs, eventMs)) {
            leaveOut(key, event, eventMs, MentionChange.LATE, changes);
            return Outcome.LATE;
        }
        if (eventMs < progress.frontierMs()) {
            progress.count(Detail.LATE_CORRECTIONS, 1);
        }
        return begin(key, event, eventMs, changes);
    }

    private Outcome edit(PostKey key, PostEvent event, long eventMs, PostChanges changes) {
        SeenPost before = seen.find(key);
        if (before == null) {
            if (isTooLate(event.getCreatedAt().toEpochMilli(), eventMs)) {
                return Outcome.LATE;
            }
            begin(key, event, eventMs, changes);
            return Outcome.EDITED;
        }
        if (before.removed() || eventMs < before.lastEventMs()) {
            return Outcome.DUPLICATE;
        }
        if (isTooLate(before.createdMs(), eventMs)) {
            return Outcome.LATE;
        }
        SeenPost after = reader.version(
                key, event, before.createdMs(), eventMs, reader.tagsOf(event).tags());
        // Rules that are not carried yet are no news of the post's.
        if (after.equals(before.counting(after.counted()))) {
            return Outcome.DUPLICATE;
        }
        replace(before, after, changes);
        return Outcome.EDITED;
    }

    private Outcome remove(PostKey key, PostEvent event, long eventMs, PostChanges changes) {
        SeenPost before = seen.find(key);
        long createdMs = before == null ? event.getCreatedAt().toEpochMilli() : before.createdMs();
        if (before != null && before.removed()) {
            return Outcome.DUPLICATE;
        }
        if (isTooLate(createdMs, eventMs)) {
            return Outcome.LATE;
        }
        if (before == null) {
            seen.add(SeenPost.removedUnseen(key, createdMs, eventMs));
        } else {
            SeenPost after = before.removedAt(Math.max(before.lastEventMs(), eventMs));
            seen.put(after);
            boolean early = policy.traits().isEarly(createdMs, eventMs);
            changes.mentions().takeBack(before, early, effectiveMinute(after));
            changes.campaign().takeBack(before, reasonOf(event), effectiveMinute(after));
        }
        progress.count(Detail.of(event.getRemoval()), 1);
        return Outcome.REMOVED;
    }

    /** A post that is not known yet begins to count. */
    private Outcome begin(PostKey key, PostEvent event, long eventMs, PostChanges changes) {
        PostTags found = reader.tagsOf(event);
        long createdMs = event.getCreatedAt().toEpochMilli();
        SeenPost post = reader.version(key, event, createdMs, Math.max(createdMs, eventMs), found.tags());
        seen.add(post);
        int effectiveMinute = effectiveMinute(post);
        List<Tag> blocked = rules.blocked(found.tags());
        changes.mentions().add(post, effectiveMinute);
        changes.mentions().leaveOut(post, found.cut(), MentionChange.CAPPED, effectiveMinute);
        changes.mentions().leaveOut(post, blocked, MentionChange.BLOCKED, effectiveMinute);
        changes.campaign().tell(post, effectiveMinute);
        progress.count(Detail.CAPPED_TAGS, found.capped());
        progress.count(Detail.BLOCKED_TAGS, blocked.size());
        if (!post.counted().isEmpty()) {
            return Outcome.COUNTED;
        }
        if (!found.tags().isEmpty()) {
            return Outcome.BLOCKED;
        }
        return found.capped() > 0 ? Outcome.CAPPED : Outcome.UNTAGGED;
    }

    /** What a post would count for, if it counted. */
    private void leaveOut(PostKey key, PostEvent event, long eventMs, MentionChange why, PostChanges changes) {
        SeenPost post = reader.version(
                key, event, eventMs, eventMs, reader.tagsOf(event).tags());
        changes.mentions().leaveOut(post, post.counted(), why, knownInMinute(eventMs));
    }

    private static String reasonOf(PostEvent event) {
        RemovalReason reason = event.getRemoval();
        return (reason == null ? RemovalReason.UNKNOWN : reason).name();
    }

    private void replace(SeenPost before, SeenPost after, PostChanges changes) {
        seen.put(after);
        changes.mentions().exchange(before, after, effectiveMinute(after));
        changes.campaign().exchange(before, after, effectiveMinute(after));
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
        return TimeBuckets.minuteOf(Math.max(eventMs, progress.frontierMs()));
    }
}
