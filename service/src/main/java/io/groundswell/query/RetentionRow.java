package io.groundswell.query;

import io.groundswell.welcome.Retention;
import io.groundswell.welcome.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who came back on a day after the day of arrival, as it may be told.
 *
 * @param arrivalDay of those who arrived on it; null: of all
 * @param after D1, D3, D7 or D14
 * @param share of those for whom that day is over, or null
 * @param n how many these are; null if withheld
 * @param low the lower end of Wilson's 95 % interval, or null
 * @param high the upper end, or null
 * @param withheld why it is not told although it is known, or null
 * @param notKnownBecause why it is not known, or null
 */
public record RetentionRow(
        @Nullable LocalDate arrivalDay,
        String after,
        @Nullable Double share,
        @Nullable Long n,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String withheld,
        @Nullable String notKnownBecause) {

    /** Of all first, then by day of arrival. */
    static List<RetentionRow> all(Retention retention) {
        List<RetentionRow> rows = overall(retention);
        retention
                .byArrivalDay()
                .forEach((day, shares) ->
                        shares.forEach((after, share) -> rows.add(row(LocalDate.ofEpochDay(day), after, share))));
        return rows;
    }

    static List<RetentionRow> overall(Retention retention) {
        List<RetentionRow> rows = new ArrayList<>();
        retention.overall().forEach((after, share) -> rows.add(row(null, after, share)));
        return rows;
    }

    private static RetentionRow row(@Nullable LocalDate arrivalDay, int after, Share returned) {
        PublishedShare told = Withholding.share(returned, returned.of(), SmallPrint.NO_RETURN_DAY);
        Share.Interval interval =
                told.share() == null ? null : returned.interval().orElse(null);
        return new RetentionRow(
                arrivalDay,
                "D" + after,
                told.share(),
                told.n(),
                interval == null ? null : Double.valueOf(interval.low()),
                interval == null ? null : Double.valueOf(interval.high()),
                told.withheld(),
                told.notKnownBecause());
    }
}
