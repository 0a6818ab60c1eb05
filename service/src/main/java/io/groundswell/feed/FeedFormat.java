package io.groundswell.feed;

import java.util.Locale;

/**
 * How the inputs of a feed are to be read.
 *
 * @param format JSON Lines, CSV, or whichever it is
 * @param separator between the cells of CSV, a printable ASCII character or tab, but no quote
 * @param map which column holds which field
 */
public record FeedFormat(PostFormat format, char separator, FieldMap map) {

    public FeedFormat {
        boolean printable = separator > ' ' && separator < 0x7F && separator != '"';
        if (!printable && separator != '\t') {
            throw new IllegalArgumentException("separator is U+" + String.format(Locale.ROOT, "%04X", (int) separator)
                    + "; it must be a printable ASCII character or tab, and no quote");
        }
    }

    /** Decided by content, commas, the default columns. */
    public static FeedFormat defaults() {
        return new FeedFormat(PostFormat.AUTO, ',', FieldMap.defaults());
    }
}
