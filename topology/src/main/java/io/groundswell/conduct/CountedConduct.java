package io.groundswell.conduct;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use of a tag in its newest hour and the one before, counted; see {@link TagConduct}, of which it is the larger form. */
final class CountedConduct {
    private static final int SECONDS = 60;

    private final Sharpness sharpness;
    private int newestHour = Integer.MIN_VALUE;
    private HourConduct newest = HourConduct.EMPTY;
    private HourConduct before = HourConduct.EMPTY;
    private @Nullable Copies copies; // null while no post has a print, and so on
    private @Nullable NamedCounts languages;
    private @Nullable NamedCounts coTags;
    private @Nullable Conduct told;

    CountedConduct(Sharpness sharpness) {
        this.sharpness = sharpness;
    }

    boolean beginsHour(int minute) {
        int hour = hourOf(minute);
        return hour > newestHour || (isKept(hour) && rowOf(hour) == HourConduct.EMPTY);
    }

    void add(Use use, int postsBefore) {
        if (count(use.minute(), use.second(), use.author(), use.traits(), postsBefore)) {
            int column = columnOf(use.minute());
            if (use.language() != null) {
                languages = orNew(languages);
                languages.add(use.language(), column, sharpness);
            }
            for (String other : use.others()) {
                coTags = orNew(coTags);
                coTags.add(other, column, sharpness);
            }
        }
    }

    /** Of few uses: none of their names is told yet. */
    void addAll(FewUses few) {
        for (int row = few.first(); row < few.end(); row = few.next(row)) {
            if (count(few.minute(row), few.second(row), few.author(row), few.traits(row), few.postsBefore(row))) {
                int column = columnOf(few.minute(row));
                if (few.language(row) != FewUses.NONE) {
                    languages = orNew(languages);
                    languages.addUntold(few.language(row), column);
                }
                for (int other = 0; other < few.others(row); other++) {
                    coTags = orNew(coTags);
                    coTags.addUntold(few.other(row, other), column);
                }
            }
        }
    }

    private boolean count(int minute, int second, long author, Traits traits, int postsBefore) {
        if (!begin(minute)) {
            return false;
        }
        rowOf(hourOf(minute)).change(1, traits, postsBefore);
        if (traits.print() != TextPrint.NONE) {
            copies = copies == null ? new Copies() : copies;
            copies.add(traits.print(), columnOf(minute), secondOfHour(minute, second), author);
        }
        return true;
    }

    void takeBack(Use use, int postsAfter) {
        if (begin(use.minute())) {
            int column = columnOf(use.minute());
            Traits traits = use.traits();
            rowOf(hourOf(use.minute())).change(-1, traits, postsAfter + 1);
            if (traits.print() != TextPrint.NONE && copies != null) {
                copies.takeBack(traits.print(), column, secondOfHour(use.minute(), use.second()), use.author());
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

    void leaveOut(int minute, LeftOut reason) {
        if (begin(minute)) {
            rowOf(hourOf(minute)).leaveOut(reason);
        }
    }

    Conduct in(int hour) {
        advanceTo(hour);
        if (told == null) {
            told = figures();
        }
        return told;
    }

    boolean forgetThrough(int hour) {
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
                before.welcoming + newest.welcoming,
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

    private static NamedCounts orNew(@Nullable NamedCounts counts) {
        return counts == null ? new NamedCounts() : counts;
    }

    private static int secondOfHour(int minute, int second) {
        return Math.floorMod(minute, TagConduct.MINUTES) * SECONDS + second;
    }

    private static int hourOf(int minute) {
        return TagConduct.hourOf(minute);
    }
}
