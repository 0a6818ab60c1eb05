package io.groundswell.backtest.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Times as the benchmark writes them: {@code 2015-02-26 21:42:53}, with or without a fraction of a second, taken for UTC. */
final class NabTime {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private NabTime() {}

    /** @throws IllegalArgumentException if it is none */
    static long parse(String what, String text) {
        try {
            return LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    what + " is '" + text + "'; it must be a time like 2015-02-26 21:42:53", wrong);
        }
    }

    static String format(long epochMs) {
        return FORMAT.format(LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMs), ZoneOffset.UTC));
    }
}
