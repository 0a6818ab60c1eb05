package io.groundswell.conduct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One tag's use in one clock hour. Counting a post and taking it back are exact opposites, in any order. */
final class HourConduct {
    static final HourConduct EMPTY = new HourConduct(Integer.MIN_VALUE);

    final int hour;
    final PostsPerAuthor perAuthor = new PostsPerAuthor();
    final Copies copies = new Copies();
    final int[] leftOut = new int[LeftOut.values().length];
    int posts;
    int reposts;
    int byNewcomers;
    int ofKnownAge;
    private Map<String, Integer> coTags = Map.of();

    HourConduct(int hour) {
        this.hour = hour;
    }

    void add(int second, long author, int postsBefore, Traits traits, List<String> others) {
        change(1, traits, others);
        perAuthor.change(postsBefore, postsBefore + 1);
        if (traits.print() != TextPrint.NONE) {
            copies.add(traits.print(), second, author);
        }
    }

    void takeBack(int second, long author, int postsAfter, Traits traits, List<String> others) {
        change(-1, traits, others);
        perAuthor.change(postsAfter + 1, postsAfter);
        if (traits.print() != TextPrint.NONE) {
            copies.takeBack(traits.print(), second, author);
        }
    }

    /** The posts in which other tags stand beside this one. */
    Map<String, Integer> coTags() {
        return coTags;
    }

    private void change(int by, Traits traits, List<String> others) {
        posts += by;
        reposts += traits.repost() ? by : 0;
        byNewcomers += traits.age() == AccountAge.NEW ? by : 0;
        ofKnownAge += traits.age() == AccountAge.UNKNOWN ? 0 : by;
        for (String other : others) {
            if (coTags.isEmpty()) {
                coTags = new HashMap<>(4);
            }
            coTags.merge(other, by, (known, more) -> known + more == 0 ? null : known + more);
        }
    }
}
