package io.groundswell.trend.tally;

import io.groundswell.conduct.LeftOut;
import io.groundswell.conduct.Sharpness;
import io.groundswell.conduct.TagConduct;
import io.groundswell.trend.TimeBuckets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How tags are used, kept for the hour under way and the one before and let go after that. O(1) a mention. */
final class RecentConduct {
    private final OpenBuckets hours = new OpenBuckets();
    private final List<Note> notes = new ArrayList<>();
    private final Sharpness sharpness;

    /** A use of a tag that never counts, in the minute in which that became known. */
    private record Note(String tag, LeftOut reason, int minute) {}

    RecentConduct(Sharpness sharpness) {
        this.sharpness = sharpness;
    }

    /** A mention counts; {@code postsBefore}: those of its author in its hour. */
    void add(TagLedger ledger, Mention mention, int postsBefore) {
        of(ledger, mention.minute()).add(mention, postsBefore);
    }

    /** A mention counts no more; {@code postsAfter}: what is left of its author in its hour. */
    void takeBack(TagLedger ledger, Mention mention, int postsAfter, @Nullable LeftOut reason) {
        TagConduct conduct = of(ledger, mention.minute());
        conduct.takeBack(mention, postsAfter);
        if (reason != null) {
            conduct.leaveOut(mention.minute(), reason);
        }
    }

    /** A use of a tag never counts: told at the next {@link #settle}, if the tag is held then. So what never counts holds nothing. */
    void leaveOut(String tag, LeftOut reason, int minute) {
        notes.add(new Note(tag, reason, minute));
    }

    /** Takes in what was left out since it was last done; the order in which that came does not matter. */
    void settle(Function<String, @Nullable TagLedger> held, Watchlist watchlist) {
        for (Note note : notes) {
            TagLedger ledger = held.apply(note.tag);
            if (ledger != null) {
                of(ledger, note.minute).leaveOut(note.minute, note.reason);
                watchlist.watch(ledger);
            }
        }
        notes.clear();
    }

    /** Lets go of what no slide from an hour on asks for. */
    void forgetBefore(int hour) {
        while (hours.hasBefore(hour)) {
            int passed = hours.first();
            for (TagLedger ledger : hours.takeFirst()) {
                if (ledger.conduct != null && ledger.conduct.forgetThrough(passed)) {
                    ledger.conduct = null;
                }
            }
        }
    }

    private TagConduct of(TagLedger ledger, int minute) {
        TagConduct conduct = ledger.conduct;
        if (conduct == null) {
            conduct = new TagConduct(sharpness);
            ledger.conduct = conduct;
        }
        if (conduct.beginsHour(minute)) {
            hours.mark(TimeBuckets.hourOf(minute), ledger);
        }
        return conduct;
    }
}
