package io.groundswell.trend.tally;

import io.groundswell.trend.TimeBuckets;

/**
 * What an author's other mentions of a tag say about one mention: what it changes when it comes, and what when it goes, is the
 * same. Used over and over: {@link #than} begins, {@link #take} sees the others, newest first, as long as they can tell something.
 *
 * <pre>
 *   hours    h-2   h-1    h    h+1   h+2       the mention lies in h
 *   bits      0     1     2     3     4        set where the author has another
 * </pre>
 */
final class OtherMentions {
    /** The hours on either side that share a window of three hours with the mention's. */
    private static final int HOURS_BESIDE = 2;

    private final InScope inWorld = new InScope();
    private final InScope inLanguage = new InScope();
    private final InScope inRegion = new InScope();
    private long place;
    private int firstHour;
    private boolean formWritten;
    private boolean countsPosts;
    private int postsInHour;

    /** Of the mentions that count in one scope. */
    static final class InScope {
        private int latest = LatestMentions.NEVER;
        private int hours;

        /** The minute of the latest, or {@link LatestMentions#NEVER}. */
        int latest() {
            return latest;
        }

        /** Whether one is in the mention's hour. */
        boolean inTheHour() {
            return (hours >> HOURS_BESIDE & 1) != 0;
        }

        /** Whether one is in the three hours that end so many hours after the mention's, 0 to 2. */
        boolean inThreeHoursEnding(int hoursLater) {
            return (hours >> hoursLater & 0b111) != 0;
        }

        private void begin() {
            latest = LatestMentions.NEVER;
            hours = 0;
        }

        /** Whether entries older than one of an hour could: not if all that is asked is answered by one in the mention's hour. */
        private boolean canTellMore(int hour) {
            return latest == LatestMentions.NEVER || (hour >= 0 && !inTheHour());
        }

        private void see(int minute, int hour) {
            latest = Math.max(latest, minute);
            if (hour >= 0 && hour <= 2 * HOURS_BESIDE) {
                hours |= 1 << hour;
            }
        }
    }

    /** Begins anew, for the mention at a place. */
    OtherMentions than(long mentionPlace) {
        place = mentionPlace;
        countsPosts = false;
        firstHour = TimeBuckets.hourOf(MentionEntry.minute(mentionPlace)) - HOURS_BESIDE;
        formWritten = false;
        postsInHour = 0;
        inWorld.begin();
        inLanguage.begin();
        inRegion.begin();
        return this;
    }

    /** Counts the posts too, if asked for: then all of the mention's hour must be seen. */
    OtherMentions withPosts(boolean asked) {
        countsPosts = asked;
        return this;
    }

    /** Sees one of the others; false if what is older can tell nothing more. */
    boolean take(long entry) {
        int minute = MentionEntry.minute(entry);
        int hour = TimeBuckets.hourOf(minute) - firstHour;
        int language = MentionEntry.language(place);
        int region = MentionEntry.region(place);
        inWorld.see(minute, hour);
        postsInHour += hour == HOURS_BESIDE ? MentionEntry.posts(entry) : 0;
        if (MentionEntry.language(entry) == language) {
            inLanguage.see(minute, hour);
        }
        if (MentionEntry.region(entry) == region) {
            inRegion.see(minute, hour);
        }
        formWritten |= MentionEntry.form(entry) == MentionEntry.form(place);
        return (countsPosts && hour >= HOURS_BESIDE)
                || !formWritten
                || inLanguage.canTellMore(hour)
                || inRegion.canTellMore(hour);
    }

    InScope inWorld() {
        return inWorld;
    }

    /** In the language of the mention. */
    InScope inLanguage() {
        return inLanguage;
    }

    /** In the region of the mention. */
    InScope inRegion() {
        return inRegion;
    }

    /** In a scope of the mention. */
    InScope in(int scope) {
        if (scope == ScopeCatalog.GLOBAL) {
            return inWorld;
        }
        return ScopeCatalog.isRegion(scope) ? inRegion : inLanguage;
    }

    /** The posts of those in the mention's hour, if they are counted. */
    int postsInHour() {
        return postsInHour;
    }

    /** Whether one writes the tag in the mention's form. */
    boolean formWritten() {
        return formWritten;
    }
}
