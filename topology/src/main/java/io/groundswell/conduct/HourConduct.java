package io.groundswell.conduct;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of one tag's use in one clock hour is a plain sum. Counting a post and taking it back are exact opposites, in any order. */
final class HourConduct {
    /** Of an hour in which nothing was told; nothing is added to it. */
    static final HourConduct EMPTY = new HourConduct();

    final PostsPerAuthor perAuthor = new PostsPerAuthor();
    private int @Nullable [] leftOut;
    int posts;
    int reposts;
    int byNewcomers;
    int ofKnownAge;
    int welcoming;

    /** A post more, or less: one. */
    void change(int by, Traits traits, int postsBefore) {
        perAuthor.change(postsBefore, postsBefore + by);
        posts += by;
        reposts += traits.repost() ? by : 0;
        byNewcomers += traits.age() == AccountAge.NEW ? by : 0;
        ofKnownAge += traits.age() == AccountAge.UNKNOWN ? 0 : by;
        welcoming += traits.welcoming() ? by : 0;
    }

    void leaveOut(LeftOut reason) {
        if (leftOut == null) {
            leftOut = new int[LeftOut.values().length];
        }
        leftOut[reason.ordinal()]++;
    }

    /** The uses left out in two hours, by the reason; a reason without one is absent. */
    static Map<LeftOut, Integer> leftOut(HourConduct hour, HourConduct next) {
        if (hour.leftOut == null && next.leftOut == null) {
            return Map.of();
        }
        Map<LeftOut, Integer> both = new EnumMap<>(LeftOut.class);
        for (LeftOut reason : LeftOut.values()) {
            int count = hour.leftOut(reason) + next.leftOut(reason);
            if (count > 0) {
                both.put(reason, count);
            }
        }
        return both;
    }

    private int leftOut(LeftOut reason) {
        return leftOut == null ? 0 : leftOut[reason.ordinal()];
    }
}
