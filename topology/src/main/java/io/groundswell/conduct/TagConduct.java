package io.groundswell.conduct;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one tag was used in its newest hour and the one before. What lies further back is let go, and what comes for it is passed
 * over: no slide asks for it again. The figures depend on the multiset of what was told alone. Amortized O(1) a post, and O(posts
 * that came or went since) for {@link #in}; once an hour O(posts). Not thread-safe.
 */
public final class TagConduct {
    private static final int MINUTES = 60;
    private static final int SECONDS = 60;

    private final Sharpness sharpness;
    private int newestHour = Integer.MIN_VALUE;
    private HourConduct newest = HourConduct.EMPTY;
    private HourConduct before = HourConduct.EMPTY;
    private @Nullable Copies copies; // null while no post has a print, and so on
    private @Nullable NamedCounts languages;
    private @Nullable NamedCounts coTags;
    private @Nullable Conduct told;

    public TagConduct(Sharpness sharpness) {
        this.sharpness = sharpness;
    }

    /** Whether what is told next of a minute is the first of its hour, and is not passed over. */
    public boolean beginsHour(int minute) {
        int hour = hourOf(minute);
        return hour > newestHour || (isKept(hour) && rowOf(hour) == HourConduct.EMPTY);
    }

    /** A post counts; {@code postsBefore}: those of its author in that hour. */
    public void add(Use use, int postsBefore) {
        if (begin(use.minute())) {
            int column = columnOf(use.minute());
            Traits traits = use.traits();
            rowOf(hourOf(use.minute())).change(1, traits, postsBefore);
            if (traits.print() != TextPrint.NONE) {
                copies = copies == null ? new Copies() : copies;
                copies.add(traits.print(), column, secondOfHour(use), use.author());
            }
            if (use.language() != null) {
                languages = countedIn(languages, use.language(), column);
            }
            for (String other : use.others()) {
                coTags = countedIn(coTags, other, column);
            }
        }
    }

    /** A post counts no more; {@code postsAfter}: what is left of its author in that hour. */
    public void takeBack(Use use, int postsAfter) {
        if (begin(use.minute())) {
            int column = columnOf(use.minute());
            Traits traits = use.traits();
            rowOf(hourOf(use.minute())).change(-1, traits, postsAfter + 1);
            if (traits.print() != TextPrint.NONE && copies != null) {
                copies.takeBack(traits.print(), column, secondOfHour(use), use.author());
            }
            if (use.language() != null && languages != null) {
                languages.takeBack(use.language(), column);
            }
            for (String other : use.others()) {
                if (coTags != null) {
                    coTags.takeBack(other, column);
                }
            }
        }
    }

    /** A use does not count, or no more. */
    public void leaveOut(int minute, LeftOut reason) {
        if (begin(minute)) {
            rowOf(hourOf(minute)).leaveOut(reason);
        }
    }

    /** The figures of an hour, none that was told of being later, and the one before; the same object until something changes. */
    public Conduct in(int hour) {
        advanceTo(hour);
        if (told == null) {
            told = figures();
        }
        return told;
    }

    /** Lets go of an hour and of all before it; returns whether nothing is left. */
    public boolean forgetThrough(int hour) {
        advanceTo(hour + 2);
        return newest == HourConduct.EMPTY && before == HourConduct.EMPTY;
    }

    private Conduct figures() {
        PostsPerAuthor perAuthor = before.perAuthor.plus(newest.perAuthor);
        int authors = perAuthor.authors();
        return new Conduct(
                before.posts + newest.posts,
                before.reposts + newest.reposts,
                copies == null ? 0 : copies.count(sharpness.copyAuthors(), sharpness.copySeconds()),
                authors,
                perAuthor.most(),
                perAuthor.postsOfTop(sharpness.topAuthors(authors)),
                before.byNewcomers + newest.byNewcomers,
                before.ofKnownAge + newest.ofKnownAge,
                HourConduct.leftOut(before, newest),
                languages == null ? List.of() : languages.most(sharpness),
                coTags == null ? List.of() : coTags.most(sharpness));
    }

    /** Begins a minute's hour if need be; false if it is passed over. */
    private boolean begin(int minute) {
        int hour = hourOf(minute);
        advanceTo(hour);
        if (!isKept(hour)) {
            return false;
        }
        told = null;
        if (hour == newestHour) {
            newest = newest == HourConduct.EMPTY ? new HourConduct() : newest;
        } else {
            before = before == HourConduct.EMPTY ? new HourConduct() : before;
        }
        return true;
    }

    private void advanceTo(int hour) {
        if (hour > newestHour) {
            boolean next = hour == newestHour + 1;
            before = next ? newest : HourConduct.EMPTY;
            newest = HourConduct.EMPTY;
            newestHour = hour;
            told = null;
            copies = next && copies != null ? copies.nextHour() : null;
            languages = next && languages != null ? languages.nextHour() : null;
            coTags = next && coTags != null ? coTags.nextHour() : null;
        }
    }

    private boolean isKept(int hour) {
        return hour >= newestHour - 1;
    }

    private HourConduct rowOf(int hour) {
        return hour == newestHour ? newest : before;
    }

    /** 0 in the hour before the newest, 1 in the newest. */
    private int columnOf(int minute) {
        return hourOf(minute) - newestHour + 1;
    }

    private NamedCounts countedIn(@Nullable NamedCounts counts, String name, int column) {
        NamedCounts counted = counts == null ? new NamedCounts() : counts;
        counted.add(name, column, sharpness);
        return counted;
    }

    private static int secondOfHour(Use use) {
        return Math.floorMod(use.minute(), MINUTES) * SECONDS + use.second();
    }

    private static int hourOf(int minute) {
        return Math.floorDiv(minute, MINUTES);
    }
}
