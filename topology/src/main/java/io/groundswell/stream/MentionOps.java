package io.groundswell.stream;

import io.groundswell.trend.Mention;
import io.groundswell.trend.TimeBuckets;
import java.util.ArrayList;
import java.util.List;

/** Gathers the mentions that begin or cease to count because posts changed. */
final class MentionOps {
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
        List<Mention> mentions = new ArrayList<>(1 + post.counted().size());
        mentions.add(mention(post, Mention.ACTIVITY, ""));
        post.counted().forEach(tag -> mentions.add(mention(post, tag.key(), tag.form())));
        return mentions;
    }

    private static Mention mention(SeenPost post, String tag, String form) {
        int minute = TimeBuckets.minuteOf(post.createdMs());
        return new Mention(tag, form, post.author(), minute, post.language(), post.region());
    }
}
