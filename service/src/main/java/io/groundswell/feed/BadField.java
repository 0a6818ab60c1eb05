package io.groundswell.feed;

/** A field's value breaks a rule; becomes a {@link BadLine} where the line's place is known. */
final class BadField extends Exception {

    private final String field;
    private final String value;
    private final String rule;

    BadField(PostField field, String value, String rule) {
        this(field.label(), value, rule);
    }

    /** Without a stack trace: bad lines may come by the million. */
    BadField(String field, String value, String rule) {
        super(rule, null, false, false);
        this.field = field;
        this.value = value;
        this.rule = rule;
    }

    BadLine at(LineRef readAt) {
        return new BadLine(readAt, field, value, rule);
    }
}
