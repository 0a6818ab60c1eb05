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
        super(name + (value == null ? " is missing" : " is '" + value + "'") + ", but must " + rule);
        this.name = name;
        this.value = value;
        this.rule = rule;
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
