package io.groundswell.conduct;

import org.jspecify.annotations.Nullable;

/** One tag's use in one clock hour. Counting a post and taking it back are exact opposites, in any order. */
final class HourConduct {
    static final HourConduct EMPTY = new HourConduct(Integer.MIN_VALUE);

    private static final int SECONDS = 60;

    final int hour;
    final PostsPerAuthor perAuthor = new PostsPerAuthor();
    Copies copies = Copies.NONE;
    private int @Nullable [] leftOut;
    int posts;
    int reposts;
    int byNewcomers;
    int ofKnownAge;
    NamedCounts languages = NamedCounts.NONE;
    NamedCounts coTags = NamedCounts.NONE;

    HourConduct(int hour) {
        this.hour = hour;
    }

    void add(Use use, int postsBefore) {
        change(1, use);
        perAuthor.change(postsBefore, postsBefore + 1);
        int print = use.traits().print();
        if (print != TextPrint.NONE) {
            ownCopies().add(print, secondOfHour(use), use.author());
        }
    }

    void takeBack(Use use, int postsAfter) {
        change(-1, use);
        perAuthor.change(postsAfter + 1, postsAfter);
        int print = use.traits().print();
        if (print != TextPrint.NONE) {
            ownCopies().takeBack(print, secondOfHour(use), use.author());
        }
    }

    private void change(int by, Use use) {
        Traits traits = use.traits();
        posts += by;
        reposts += traits.repost() ? by : 0;
        byNewcomers += traits.age() == AccountAge.NEW ? by : 0;
        ofKnownAge += traits.age() == AccountAge.UNKNOWN ? 0 : by;
        String language = use.language();
        if (language != null) {
            languages = languages == NamedCounts.NONE ? new NamedCounts() : languages;
            languages.add(language, by);
        }
        for (String other : use.others()) {
            coTags = coTags == NamedCounts.NONE ? new NamedCounts() : coTags;
            coTags.add(other, by);
        }
    }

    void leaveOut(LeftOut reason) {
        if (leftOut == null) {
            leftOut = new int[LeftOut.values().length];
        }
        leftOut[reason.ordinal()]++;
    }

    int leftOut(LeftOut reason) {
        return leftOut == null ? 0 : leftOut[reason.ordinal()];
    }

    private Copies ownCopies() {
        copies = copies == Copies.NONE ? new Copies() : copies;
        return copies;
    }

    private static int secondOfHour(Use use) {
        return Math.floorMod(use.minute(), TagConduct.MINUTES) * SECONDS + use.second();
    }
}
