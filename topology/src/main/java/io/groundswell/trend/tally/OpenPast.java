package io.groundswell.trend.tally;

import io.groundswell.trend.TimeBuckets;
import java.util.function.ObjIntConsumer;

/** The hours and days that are not sealed yet, and which tags have something in them. Days stay open longer than their hours. */
final class OpenPast {
    private final TallyPolicy policy;
    private final OpenBuckets hours = new OpenBuckets();
    private final OpenBuckets days = new OpenBuckets();
    private int firstHour = Integer.MIN_VALUE;
    private int firstDay = Integer.MIN_VALUE;

    OpenPast(TallyPolicy policy) {
        this.policy = policy;
    }

    int firstHour() {
        return firstHour;
    }

    boolean hasSealedHourOf(int minute) {
        return TimeBuckets.hourOf(minute) < firstHour;
    }

    boolean hasSealedDayOf(int minute) {
        return TimeBuckets.dayOf(minute) < firstDay;
    }

    /** Stands where a predecessor stood that had closed all slides up to a minute. */
    void beginRestore(int closedThrough) {
        firstHour = policy.firstOpenHour(closedThrough);
        firstDay = policy.firstOpenDay(closedThrough);
    }

    /** Notes that a tag's counts change at a minute: what holds it is to be sealed. */
    void mark(TagLedger ledger, int minute) {
        markHours(ledger, TimeBuckets.hourOf(minute));
        markDay(ledger, TimeBuckets.dayOf(minute));
    }

    /** The hour, and the two after it whose three hours hold it. */
    private void markHours(TagLedger ledger, int hour) {
        if (hour > ledger.newestHour) {
            for (int end = Math.max(ledger.markedAfter(hour), firstHour); end <= hour + 2; end++) {
                hours.mark(end, ledger);
            }
            ledger.newestHour = hour;
        } else if (hour < ledger.newestHour) {
            for (int end = Math.max(hour, firstHour); end <= hour + 2; end++) {
                hours.markLate(end, ledger);
            }
        }
    }

    private void markDay(TagLedger ledger, int day) {
        if (day > ledger.newestDay) {
            days.mark(day, ledger);
            ledger.newestDay = day;
        } else if (day < ledger.newestDay) {
            days.markLate(day, ledger);
        }
    }

    /** Seals the hours that are too old once a slide is closed: each tag that is marked in one, the oldest hour first. */
    void sealHours(int endMinute, ObjIntConsumer<TagLedger> seal) {
        firstHour = Math.max(firstHour, policy.firstOpenHour(endMinute));
        sealBefore(firstHour, hours, seal);
    }

    /** As {@link #sealHours}, days. */
    void sealDays(int endMinute, ObjIntConsumer<TagLedger> seal) {
        firstDay = Math.max(firstDay, policy.firstOpenDay(endMinute));
        sealBefore(firstDay, days, seal);
    }

    private static void sealBefore(int firstOpen, OpenBuckets buckets, ObjIntConsumer<TagLedger> seal) {
        while (buckets.hasBefore(firstOpen)) {
            int bucket = buckets.first();
            buckets.takeFirst().forEach(ledger -> seal.accept(ledger, bucket));
        }
    }
}
