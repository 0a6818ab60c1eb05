package io.groundswell.conduct;

import java.util.EnumMap;
import java.util.Map;

/**
 * How one tag was used in its newest hour and the one before. What lies further back is let go, and what comes for it is passed
 * over: no slide asks for it again. The figures depend on the multiset of what was told alone. Not thread-safe.
 */
public final class TagConduct {
    static final int MINUTES = 60;

    private HourConduct newest = HourConduct.EMPTY;
    private HourConduct before = HourConduct.EMPTY;
    private Conduct told = Conduct.NONE;
    private int toldIn = Integer.MIN_VALUE;

    /** Whether an hour is the first to be told of since it began. */
    public boolean beginsHour(int minute) {
        return hourOf(minute) > newest.hour;
    }

    /** A post counts; {@code postsBefore}: those of its author in that hour. */
    public void add(Use use, int postsBefore) {
        HourConduct hour = of(use.minute());
        if (hour != HourConduct.EMPTY) {
            hour.add(use, postsBefore);
        }
    }

    /** A post counts no more; {@code postsAfter}: what is left of its author in that hour. */
    public void takeBack(Use use, int postsAfter) {
        HourConduct hour = of(use.minute());
        if (hour != HourConduct.EMPTY) {
            hour.takeBack(use, postsAfter);
        }
    }

    /** A use does not count, or no more. */
    public void leaveOut(int minute, LeftOut reason) {
        HourConduct hour = of(minute);
        if (hour != HourConduct.EMPTY) {
            hour.leaveOut(reason);
        }
    }

    /** The figures of an hour and the one before; the same object until something changes. */
    public Conduct in(int hour, Sharpness sharpness) {
        if (toldIn != hour) {
            told = figures(rowOf(hour - 1), rowOf(hour), sharpness);
            toldIn = hour;
        }
        return told;
    }

    /** Lets go of an hour and of all before it; returns whether nothing is left. */
    public boolean forgetThrough(int hour) {
        if (before.hour <= hour) {
            before = HourConduct.EMPTY;
        }
        return newest.hour <= hour;
    }

    /** The hour to write to; {@link HourConduct#EMPTY} if it is let go. */
    private HourConduct of(int minute) {
        int hour = hourOf(minute);
        toldIn = Integer.MIN_VALUE;
        if (hour > newest.hour) {
            before = newest;
            newest = new HourConduct(hour);
        } else if (hour == newest.hour - 1 && before.hour != hour) {
            before = new HourConduct(hour);
        }
        return rowOf(hour);
    }

    private HourConduct rowOf(int hour) {
        if (hour == newest.hour) {
            return newest;
        }
        return hour == before.hour ? before : HourConduct.EMPTY;
    }

    private static Conduct figures(HourConduct first, HourConduct second, Sharpness sharpness) {
        PostsPerAuthor perAuthor = first.perAuthor.plus(second.perAuthor);
        int authors = perAuthor.authors();
        return new Conduct(
                first.posts + second.posts,
                first.reposts + second.reposts,
                Copies.count(first.copies, second.copies, sharpness.copyAuthors(), sharpness.copySeconds()),
                authors,
                perAuthor.most(),
                perAuthor.postsOfTop(sharpness.topAuthors(authors)),
                first.byNewcomers + second.byNewcomers,
                first.ofKnownAge + second.ofKnownAge,
                leftOut(first, second),
                NamedCounts.most(sharpness.leastPosts(), sharpness.names(), first.languages, second.languages),
                NamedCounts.most(sharpness.leastPosts(), sharpness.names(), first.coTags, second.coTags));
    }

    private static Map<LeftOut, Integer> leftOut(HourConduct first, HourConduct second) {
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        for (LeftOut reason : LeftOut.values()) {
            int count = first.leftOut(reason) + second.leftOut(reason);
            if (count > 0) {
                leftOut.put(reason, count);
            }
        }
        return leftOut;
    }

    private static int hourOf(int minute) {
        return Math.floorDiv(minute, MINUTES);
    }
}
