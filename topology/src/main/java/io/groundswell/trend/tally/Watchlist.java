package io.groundswell.trend.tally;

import io.groundswell.trend.TimeBuckets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tags are looked at when a slide closes: those that were touched, those that were told of last, and in an hour's first
 * slide all that hold enough people. What is expected changes with the hour alone: until then an untouched tag that was quiet can
 * only get quieter.
 */
final class Watchlist {
    /** Tags to be looked at in the next slide. */
    private List<TagLedger> watched = new ArrayList<>();

    /** Tags that held enough people somewhere when they were looked at in this hour. */
    private List<TagLedger> crowded = new ArrayList<>();

    private int hour = Integer.MIN_VALUE;

    /** A tag was touched: the next slide looks at it. */
    void watch(TagLedger ledger) {
        ledger.touched = true;
        if (!ledger.watched) {
            ledger.watched = true;
            watched.add(ledger);
        }
    }

    /** Looks at what is watched in the slide that ends at a minute; what is told of stays so. */
    void look(SlideReports reports, int endMinute) {
        watchAllInANewHour(TimeBuckets.hourOf(endMinute - 1));
        List<TagLedger> told = new ArrayList<>();
        for (TagLedger ledger : watched) {
            SlideReports.Sight sight = reports.observe(ledger);
            ledger.touched = false;
            ledger.watched = sight == SlideReports.Sight.TOLD;
            if (ledger.watched) {
                told.add(ledger);
            }
            if (sight != SlideReports.Sight.FEW && !ledger.crowded) {
                ledger.crowded = true;
                crowded.add(ledger);
            }
        }
        watched = told;
    }

    private void watchAllInANewHour(int slideHour) {
        if (slideHour == hour) {
            return;
        }
        hour = slideHour;
        List<TagLedger> all = crowded;
        crowded = new ArrayList<>();
        for (TagLedger ledger : all) {
            ledger.crowded = false;
            watch(ledger);
        }
    }
}
