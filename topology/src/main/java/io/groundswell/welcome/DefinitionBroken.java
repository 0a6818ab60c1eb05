package io.groundswell.welcome;

import org.jspecify.annotations.Nullable;

/** A definition breaks a rule: which part of it does, what it is, and what it must be. */
public final class DefinitionBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable String value;
    private final String rule;

    /**
     * Says what is wrong.
     *
     * @param name the part: {@code tags.venue[2]}
     * @param value what it is, or null if it is missing
     * @param rule what must be, as the end of a sentence that begins with "must"
     */
    public DefinitionBroken(String name, @Nullable String value, String rule) {
        super(name + (value == null ? " is missing: it must " : " is '" + value + "': it must ") + rule);
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

    public String rule() {
        return rule;
    }
}
