package io.groundswell.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * One row of the hourly series.
 *
 * @param windowStartMs when the hour begins; it ends an hour later, exclusive
 * @param tag the canonical key
 * @param posts posts with the tag, created in the hour and not removed
 * @param people their distinct authors
 */
public record HourlyRow(long windowStartMs, String tag, long posts, long people) {

    /** By ascending window, then by the tags' UTF-8 bytes, which is the order of code points. */
    static final Comparator<HourlyRow> BY_WINDOW_AND_TAG = Comparator.comparingLong(HourlyRow::windowStartMs)
            .thenComparing(row -> row.tag().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** What tells rows of one series apart. */
    record Key(long windowStartMs, String tag) {}

    Key key() {
        return new Key(windowStartMs, tag);
    }
}
