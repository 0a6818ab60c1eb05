package io.groundswell.stream.source;

import io.groundswell.block.MentionOp;
import io.groundswell.conduct.Traits;
import io.groundswell.hashtag.Tag;
import io.groundswell.stream.seen.SeenPost;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;
import io.groundswell.trend.tally.Origin;
import io.groundswell.trend.tally.TagUse;
import java.util.ArrayList;
import java.util.List;

/** Gathers the mentions that begin or cease to count because posts changed. */
final class MentionOps {
    private static final TagUse ACTIVITY = new TagUse(Mention.ACTIVITY, "");

    private final List<MentionOp> ops = new ArrayList<>();

    /** A post begins to count. */
    void add(SeenPost post, int effectiveMinute) {
        addAll(post, MentionChange.ADDED, effectiveMinute);
    }

    /** A post that was removed ceases to count. */
    void takeBack(SeenPost post, boolean early, int effectiveMinute) {
        addAll(post, early ? MentionChange.REMOVED_EARLY : MentionChange.REMOVED, effectiveMinute);
    }

    /** Tags of a post never count, as is known from a minute on. */
    void leaveOut(SeenPost post, List<Tag> tags, MentionChange why, int effectiveMinute) {
        if (tags.isEmpty()) {
            return;
        }
        Origin origin = new Origin(post.language(), post.region());
        for (Tag tag : tags) {
            TagUse use = new TagUse(tag.key(), tag.form());
            Mention mention = new Mention(use, origin, post.author(), effectiveMinute, 0, Traits.UNKNOWN, List.of());
            ops.add(new MentionOp(mention, why, effectiveMinute));
        }
    }

    /** Takes back what only the older version of a post counts for, and adds what only the newer one does. */
    void exchange(SeenPost before, SeenPost after, int effectiveMinute) {
        MentionOps old = new MentionOps();
        old.addAll(before, MentionChange.WITHDRAWN, effectiveMinute);
        MentionOps current = new MentionOps();
        current.addAll(after, MentionChange.ADDED, effectiveMinute);
        addThoseNotIn(current, old);
        addThoseNotIn(old, current);
    }

    /** All of them, in the order in which they came. */
    List<MentionOp> all() {
        return ops;
    }

    void clear() {
        ops.clear();
    }

    private void addThoseNotIn(MentionOps others, MentionOps some) {
        for (MentionOp op : some.ops) {
            if (others.ops.stream().noneMatch(other -> other.mention().equals(op.mention()))) {
                ops.add(op);
            }
        }
    }

    /** What a post counts for: its author as active, and its tags. */
    private void addAll(SeenPost post, MentionChange change, int effectiveMinute) {
        int minute = TimeBuckets.minuteOf(post.createdMs());
        int second = TimeBuckets.secondOf(post.createdMs());
        Origin origin = new Origin(post.language(), post.region());
        Mention active = new Mention(ACTIVITY, origin, post.author(), minute, second, Traits.UNKNOWN, List.of());
        ops.add(new MentionOp(active, change, effectiveMinute));
        List<Tag> counted = post.counted();
        for (int i = 0; i < counted.size(); i++) {
            TagUse use = new TagUse(counted.get(i).key(), counted.get(i).form());
            Mention mention =
                    new Mention(use, origin, post.author(), minute, second, post.traits(), others(i, counted));
            ops.add(new MentionOp(mention, change, effectiveMinute));
        }
    }

    private static List<String> others(int tag, List<Tag> tags) {
        if (tags.size() == 1) {
            return List.of();
        }
        List<String> others = new ArrayList<>(tags.size() - 1);
        for (int i = 0; i < tags.size(); i++) {
            if (i != tag) {
                others.add(tags.get(i).key());
            }
        }
        return others;
    }
}
