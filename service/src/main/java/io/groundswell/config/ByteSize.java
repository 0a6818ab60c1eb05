package io.groundswell.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an operator writes an amount of memory: {@code 512MiB}, {@code 2GiB}. */
public final class ByteSize {
    private static final Pattern AMOUNT_AND_UNIT = Pattern.compile("(\\d{1,9})(KiB|MiB|GiB)");
    private static final long KIB = 1L << 10;
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    private ByteSize() {}

    /** Reads an amount; throws {@link IllegalArgumentException} for text that is none. */
    static long parse(String text) {
        Matcher matcher = AMOUNT_AND_UNIT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an amount of memory: " + text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "KiB" -> amount * KIB;
            case "MiB" -> amount * MIB;
            default -> amount * GIB;
        };
    }

    /** Writes an amount in the largest unit that holds it whole; less than a KiB is left away. */
    public static String print(long bytes) {
        if (bytes % GIB == 0) {
            return bytes / GIB + "GiB";
        }
        return bytes % MIB == 0 ? bytes / MIB + "MiB" : bytes / KIB + "KiB";
    }

    /** Writes an amount in whole MiB, rounded up. */
    public static String inMebibytes(long bytes) {
        return (bytes + MIB - 1) / MIB + " MiB";
    }
}
