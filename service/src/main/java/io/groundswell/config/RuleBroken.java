package io.groundswell.config;

import org.jspecify.annotations.Nullable;

/** A setting's value breaks a rule. The message names key, value and rule. */
public final class RuleBroken extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String rule;

    RuleBroken(String key, String value, String rule) {
        this(key, value, rule, null);
    }

    RuleBroken(String key, String value, String rule, @Nullable Throwable cause) {
        super(key + " = " + value + ": " + rule, cause);
        this.key = key;
        this.rule = rule;
    }

    /** The key whose value breaks the rule. */
    public String key() {
        return key;
    }

    /** The rule in words: "must be …". */
    public String rule() {
        return rule;
    }
}
