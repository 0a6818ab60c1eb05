package io.groundswell.feed.wave;

import io.groundswell.schema.ReplyTarget;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The last posts of a kind, for others to answer; the older one is, the less often it is drawn. */
final class RecentPosts {

    private static final int MOST = 512;

    private final @Nullable ReplyTarget[] ring = new @Nullable ReplyTarget[MOST];
    private long added;

    void add(ReplyTarget post) {
        ring[(int) (added++ % MOST)] = post;
    }

    /** Null when there is none yet. */
    @Nullable ReplyTarget draw(SplittableRandom random) {
        int size = (int) Math.min(added, MOST);
        if (size == 0) {
            return null;
        }
        int age = Math.min(random.nextInt(size), random.nextInt(size));
        return ring[(int) ((added - 1 - age) % MOST)];
    }
}
