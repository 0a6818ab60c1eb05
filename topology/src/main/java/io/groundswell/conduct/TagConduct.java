package io.groundswell.conduct;

import org.jspecify.annotations.Nullable;

/**
 * How one tag was used in its newest hour and the one before. What lies further back is let go, and what comes for it is passed
 * over: no slide asks for it again. The figures depend on the multiset of what was told alone. Uses are counted once they are enough
 * to tell something, or something was taken back. Amortized O(1) a post, and O(posts that came or went since) for {@link #in};
 * once an hour O(posts). Not thread-safe.
 */
public final class TagConduct {
    static final int MINUTES = 60;

    private final Sharpness sharpness;
    private @Nullable FewUses few = new FewUses();
    private @Nullable CountedConduct counted;
    private int newestHour = Integer.MIN_VALUE; // of the few

    public TagConduct(Sharpness sharpness) {
        this.sharpness = sharpness;
    }

    /** Whether what is told next of a minute is the first of its hour, and is not passed over. */
    public boolean beginsHour(int minute) {
        if (few == null) {
            return counted().beginsHour(minute);
        }
        int hour = hourOf(minute);
        return hour > newestHour || (hour >= newestHour - 1 && few.hasNoneIn(hour));
    }

    /** A post counts; {@code postsBefore}: those of its author in that hour. */
    public void add(Use use, int postsBefore) {
        if (few == null) {
            counted().add(use, postsBefore);
            return;
        }
        if (hourOf(use.minute()) > newestHour) {
            newestHour = hourOf(use.minute());
            few.forgetThrough(newestHour - 2);
        }
        if (few.size() + 1 < sharpness.leastPosts()) {
            few.add(use, postsBefore);
        } else {
            counted().add(use, postsBefore);
        }
    }

    /** A post counts no more; {@code postsAfter}: what is left of its author in that hour. */
    public void takeBack(Use use, int postsAfter) {
        counted().takeBack(use, postsAfter);
    }

    /** A use does not count, or no more. */
    public void leaveOut(int minute, LeftOut reason) {
        counted().leaveOut(minute, reason);
    }

    /** The figures of an hour, none that was told of being later, and the one before; the same object until something changes. */
    public Conduct in(int hour) {
        return counted().in(hour);
    }

    /** Lets go of an hour and of all before it; returns whether nothing is left. */
    public boolean forgetThrough(int hour) {
        if (few == null) {
            return counted().forgetThrough(hour);
        }
        few.forgetThrough(hour);
        return few.size() == 0;
    }

    private CountedConduct counted() {
        if (counted == null) {
            counted = new CountedConduct(sharpness);
        }
        if (few != null) {
            counted.addAll(few);
            few = null;
        }
        return counted;
    }

    static int hourOf(int minute) {
        return Math.floorDiv(minute, MINUTES);
    }
}
