package io.groundswell.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Times as files write them. One rule decides, by the value alone:
 *
 * <ul>
 *   <li>a number n (or text that is one, without exponent) with |n| &lt; 10¹¹ is epoch seconds, fractions allowed:
 *       up to the year 5138;
 *   <li>a number with 10¹¹ ≤ |n| &lt; 10¹⁴ is epoch milliseconds: from 1973-03-03, up to the year 5138;
 *   <li>a larger number (microseconds, nanoseconds) is refused rather than guessed;
 *   <li>any other text is ISO 8601 with a time zone offset, {@code T} or a space between date and time. Without an
 *       offset it is refused: the reader's own zone must not decide.
 * </ul>
 *
 * Times lie in the years 1 to 9999: what is outside is no time of a post, and need not fit into milliseconds. Fractions of
 * a millisecond are cut towards the past.
 */
final class FeedTime {

    static final String RULE = "must be epoch seconds (below 1e11), epoch milliseconds (1e11 to below 1e14),"
            + " or ISO 8601 with an offset such as 2025-01-13T20:00:00Z, of the years 1 to 9999";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final BigDecimal FIRST_MS = new BigDecimal("1e11");
    private static final BigDecimal AFTER_LAST_MS = new BigDecimal("1e14");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int DATE_CHARS = "2025-01-13".length();

    private FeedTime() {}

    static Instant parse(PostField field, JsonNode value) throws BadField {
        String text = value.asText().strip();
        Instant time = parse(field, value, text);
        if (time.isBefore(FIRST) || !time.isBefore(AFTER_LAST)) {
            throw new BadField(field, text, RULE);
        }
        return time;
    }

    private static Instant parse(PostField field, JsonNode value, String text) throws BadField {
        if (value.isNumber()) {
            return ofNumber(field, text, value.decimalValue());
        }
        if (NUMBER.matcher(text).matches()) {
            return ofNumber(field, text, new BigDecimal(text));
        }
        try {
            return OffsetDateTime.parse(withT(text)).toInstant();
        } catch (DateTimeException notIso) {
            throw new BadField(field, text, RULE);
        }
    }

    private static Instant ofNumber(PostField field, String text, BigDecimal number) throws BadField {
        BigDecimal size = number.abs();
        if (size.compareTo(AFTER_LAST_MS) >= 0) {
            throw new BadField(field, text, RULE);
        }
        BigDecimal ms = size.compareTo(FIRST_MS) >= 0 ? number : number.movePointRight(3);
        return Instant.ofEpochMilli(ms.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    private static String withT(String text) {
        boolean spaced = text.length() > DATE_CHARS && text.charAt(DATE_CHARS) == ' ';
        return spaced ? text.substring(0, DATE_CHARS) + 'T' + text.substring(DATE_CHARS + 1) : text;
    }
}
