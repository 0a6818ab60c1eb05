package io.groundswell.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How hourly series differ from those expected. Rows of one window and tag belong together, in whatever order they come.
 *
 * @param rows how many were compared: those of either side, counted once
 * @param differences by ascending window and tag
 */
public record HourlyComparison(int rows, List<Difference> differences) {

    /** One row, as they have it and as we do; null where a side has none. Never are both. */
    public record Difference(
            @Nullable HourlyRow theirs, @Nullable HourlyRow ours) {

        public Difference {
            if (theirs == null && ours == null) {
                throw new IllegalArgumentException("a difference between no row and no row is none");
            }
        }

        /** The row that is there, for its window and tag. */
        public HourlyRow row() {
            return theirs != null ? theirs : Objects.requireNonNull(ours);
        }
    }

    public HourlyComparison {
        differences = List.copyOf(differences);
    }

    /** Compares; neither side has two rows of one window and tag. O(n) and the sorting of the differences. */
    public static HourlyComparison of(List<HourlyRow> theirs, List<HourlyRow> ours) {
        Map<HourlyRow.Key, HourlyRow> left = byKey(ours);
        int rows = left.size();
        List<Difference> differences = new ArrayList<>();
        for (HourlyRow expected : byKey(theirs).values()) {
            HourlyRow found = left.remove(expected.key());
            rows += found == null ? 1 : 0;
            if (!expected.equals(found)) {
                differences.add(new Difference(expected, found));
            }
        }
        left.values().forEach(unexpected -> differences.add(new Difference(null, unexpected)));
        differences.sort(Comparator.comparing(Difference::row, HourlyRow.BY_WINDOW_AND_TAG));
        return new HourlyComparison(rows, differences);
    }

    private static Map<HourlyRow.Key, HourlyRow> byKey(List<HourlyRow> rows) {
        Map<HourlyRow.Key, HourlyRow> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }
}
