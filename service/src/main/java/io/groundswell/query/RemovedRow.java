package io.groundswell.query;

import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Removals;
import io.groundswell.welcome.Sums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Campaign posts that were removed for a reason, as it may be told.
 *
 * @param hour in which they were removed; null: in all hours
 * @param reason that the removal gave
 * @param posts null if withheld
 * @param peopleAtLeast who lost them: of all hours, those of the hour in which most did; null if withheld
 * @param withheld why it is not told, or null
 */
public record RemovedRow(
        @Nullable Instant hour,
        String reason,
        @Nullable Long posts,
        @Nullable Long peopleAtLeast,
        @Nullable String withheld) {

    /** In all hours first, then by hour. */
    static List<RemovedRow> all(Removals removals, Sums sums) {
        List<RemovedRow> rows = overall(removals);
        sums.buckets(Measure.REMOVED).forEach((hour, reasons) -> {
            Map<String, Long> people = sums.buckets(Measure.PEOPLE_REMOVED).getOrDefault(hour, Map.of());
            reasons.forEach((reason, posts) ->
                    rows.add(row(CampaignPhase.time(hour), reason, posts, people.getOrDefault(reason, 1L))));
        });
        return rows;
    }

    static List<RemovedRow> overall(Removals removals) {
        List<RemovedRow> rows = new ArrayList<>();
        removals.byReason()
                .forEach((reason, removed) -> rows.add(row(null, reason, removed.posts(), removed.peopleAtLeast())));
        return rows;
    }

    private static RemovedRow row(@Nullable Instant hour, String reason, long posts, long people) {
        return new RemovedRow(
                hour,
                reason,
                Withholding.told(posts, people),
                Withholding.told(people, people),
                Withholding.withheld(people));
    }
}
