package io.groundswell.feed;

/**
 * A line that is no post, and why.
 *
 * @param readAt where it stands
 * @param field the field, as {@link PostField} names it, or {@code line} when the line as a whole is at fault
 * @param value what was found, shortened for a message
 * @param rule the rule it breaks; one of few fixed sentences, so that bad lines can be counted by it
 */
public record BadLine(LineRef readAt, String field, String value, String rule) {

    private static final int SHOWN_CHARS = 60;

    public BadLine {
        value = shortened(value);
    }

    @Override
    public String toString() {
        return readAt + ": " + field + " is " + (value.isEmpty() ? "empty" : "'" + value + "'") + "; it " + rule;
    }

    /** At most 60 characters on one line, cut between characters and never inside one. */
    private static String shortened(String value) {
        String oneLine = value.replaceAll("\\p{Cntrl}", " ");
        if (oneLine.length() <= SHOWN_CHARS) {
            return oneLine;
        }
        int end = Character.isHighSurrogate(oneLine.charAt(SHOWN_CHARS - 2)) ? SHOWN_CHARS - 2 : SHOWN_CHARS - 1;
        return oneLine.substring(0, end) + "…";
    }
}
