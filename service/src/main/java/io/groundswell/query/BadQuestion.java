package io.groundswell.query;

import org.jspecify.annotations.Nullable;

/** A question that cannot be asked like that: a parameter breaks its rule. */
public final class BadQuestion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable String value;
    private final String rule;

    /**
     * @param name the parameter
     * @param value what was given; null if nothing was
     * @param rule what it must be, to follow on "must"
     */
    public BadQuestion(String name, @Nullable String value, String rule) {
        this(name + (value == null ? " is missing" : " is '" + value + "'") + ", but must " + rule, name, value, rule);
    }

    private BadQuestion(String message, String name, @Nullable String value, String rule) {
        super(message);
        this.name = name;
        this.value = value;
        this.rule = rule;
    }

    /** Something was given that is not to be repeated, and breaks its rule. */
    public static BadQuestion otherThan(String name, String rule) {
        return new BadQuestion(name + " must " + rule + ", and is not", name, null, rule);
    }

    public String name() {
        return name;
    }

    public @Nullable String value() {
        return value;
    }

    /** What the parameter must be: a clause to follow on "must". */
    public String rule() {
        return rule;
    }
}
