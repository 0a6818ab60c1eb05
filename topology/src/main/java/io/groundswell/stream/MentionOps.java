package io.groundswell.stream;

import io.groundswell.conduct.Traits;
import io.groundswell.hashtag.Tag;
import io.groundswell.trend.Mention;
import io.groundswell.trend.MentionChange;
import io.groundswell.trend.Origin;
import io.groundswell.trend.TagUse;
import io.groundswell.trend.TimeBuckets;
import java.util.ArrayList;
import java.util.List;

/** Gathers the mentions that begin or cease to count because posts changed. */
final class MentionOps {
    private static final TagUse ACTIVITY = new TagUse(Mention.ACTIVITY, "");

    private final List<MentionOp> ops = new ArrayList<>();

    /** A post begins to count. */
    void add(SeenPost post, int effectiveMinute) {
        addAll(mentions(post), MentionChange.ADDED, effectiveMinute);
    }

    /** A post that was removed ceases to count. */
    void takeBack(SeenPost post, boolean early, int effectiveMinute) {
        addAll(mentions(post), early ? MentionChange.REMOVED_EARLY : MentionChange.REMOVED, effectiveMinute);
    }

    /** Tags of a post never count, as is known from a minute on. */
    void leaveOut(SeenPost post, List<Tag> tags, MentionChange why, int effectiveMinute) {
        Origin origin = new Origin(post.language(), post.region());
        for (Tag tag : tags) {
            TagUse use = new TagUse(tag.key(), tag.form());
            Mention mention = new Mention(use, origin, post.author(), effectiveMinute, 0, Traits.UNKNOWN, List.of());
            ops.add(new MentionOp(mention, why, effectiveMinute));
        }
    }

    /** Takes back what only the older version of a post counts for, and adds what only the newer one does. */
    void exchange(SeenPost before, SeenPost after, int effectiveMinute) {
        List<Mention> old = mentions(before);
        List<Mention> current = mentions(after);
        addAll(without(old, current), MentionChange.WITHDRAWN, effectiveMinute);
        addAll(without(current, old), MentionChange.ADDED, effectiveMinute);
    }

    List<MentionOp> toList() {
        return ops;
    }

    private void addAll(List<Mention> mentions, MentionChange change, int effectiveMinute) {
        mentions.forEach(mention -> ops.add(new MentionOp(mention, change, effectiveMinute)));
    }

    private static List<Mention> without(List<Mention> mentions, List<Mention> others) {
        return mentions.stream().filter(mention -> !others.contains(mention)).toList();
    }

    /** What a post counts for: its author as active, and its tags. */
    private static List<Mention> mentions(SeenPost post) {
        int minute = TimeBuckets.minuteOf(post.createdMs());
        int second = TimeBuckets.secondOf(post.createdMs());
        Origin origin = new Origin(post.language(), post.region());
        List<Mention> mentions = new ArrayList<>(1 + post.counted().size());
        mentions.add(new Mention(ACTIVITY, origin, post.author(), minute, second, Traits.UNKNOWN, List.of()));
        for (Tag tag : post.counted()) {
            TagUse use = new TagUse(tag.key(), tag.form());
            mentions.add(new Mention(
                    use, origin, post.author(), minute, second, post.traits(), others(tag, post.counted())));
        }
        return mentions;
    }

    private static List<String> others(Tag tag, List<Tag> tags) {
        if (tags.size() == 1) {
            return List.of();
        }
        List<String> others = new ArrayList<>(tags.size() - 1);
        for (Tag other : tags) {
            if (!other.equals(tag)) {
                others.add(other.key());
            }
        }
        return others;
    }
}
