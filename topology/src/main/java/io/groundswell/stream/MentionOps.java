package io.groundswell.stream;

import io.groundswell.hashtag.Tag;
import io.groundswell.trend.Mention;
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
        addAll(mentions(post), true, effectiveMinute);
    }

    /** A post ceases to count. */
    void takeBack(SeenPost post, int effectiveMinute) {
        addAll(mentions(post), false, effectiveMinute);
    }

    /** Takes back what only the older version of a post counts for, and adds what only the newer one does. */
    void exchange(SeenPost before, SeenPost after, int effectiveMinute) {
        List<Mention> old = mentions(before);
        List<Mention> current = mentions(after);
        addAll(without(old, current), false, effectiveMinute);
        addAll(without(current, old), true, effectiveMinute);
    }

    List<MentionOp> toList() {
        return ops;
    }

    private void addAll(List<Mention> mentions, boolean added, int effectiveMinute) {
        mentions.forEach(mention -> ops.add(new MentionOp(mention, added, effectiveMinute)));
    }

    private static List<Mention> without(List<Mention> mentions, List<Mention> others) {
        return mentions.stream().filter(mention -> !others.contains(mention)).toList();
    }

    /** What a post counts for: its author as active, and its tags. */
    private static List<Mention> mentions(SeenPost post) {
        int minute = TimeBuckets.minuteOf(post.createdMs());
        Origin origin = new Origin(post.language(), post.region());
        List<Mention> mentions = new ArrayList<>(1 + post.counted().size());
        mentions.add(new Mention(ACTIVITY, origin, post.author(), minute));
        for (Tag tag : post.counted()) {
            mentions.add(new Mention(new TagUse(tag.key(), tag.form()), origin, post.author(), minute));
        }
        return mentions;
    }
}
