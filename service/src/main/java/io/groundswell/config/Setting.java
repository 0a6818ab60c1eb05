package io.groundswell.config;

import java.util.regex.Pattern;

/**
 * The one definition of a setting, from which the reference file, {@code config show} and every check follow.
 *
 * @param key dotted, in lower case, words joined by hyphens: {@code topics.posts-partitions}
 * @param kind what values it takes
 * @param defaultText the default as an operator would write it
 * @param change what it takes for a new value to count
 * @param doc what it does and what its extremes do; plain sentences
 */
record Setting<T>(String key, Kind<T> kind, String defaultText, Change change, String doc) {

    private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)?");

    /** What it takes for a new value to count. None is read again while the process runs. */
    enum Change {
        /** A restart. */
        RESTART(""),
        /** The state and topics that exist were made with the old value. */
        RESET(" A new value needs a reset.");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /** What the reference file says about it, as the end of a line. */
        String words() {
            return words;
        }
    }

    Setting {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("key = " + key + ": must be lower-case words, hyphens, at most one dot");
        }
        if (!kind.allows().test(kind.parse().apply(defaultText))) {
            throw new IllegalArgumentException(key + ": the default " + defaultText + " must be " + kind.rule());
        }
    }

    static <T> Setting<T> of(String key, Kind<T> kind, String defaultText, String doc) {
        return new Setting<>(key, kind, defaultText, Change.RESTART, doc);
    }

    /** The same setting, of which what exists already keeps the old value. */
    Setting<T> changedByReset() {
        return new Setting<>(key, kind, defaultText, Change.RESET, doc);
    }

    /** The section of the file it stands in; empty for a setting of the top level. */
    String section() {
        return key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
    }

    /** Its name within its section. */
    String name() {
        return key.substring(key.indexOf('.') + 1);
    }

    /**
     * Reads a value.
     *
     * @throws RuleBroken if the text is no such value or breaks the rule
     */
    T parse(String text) {
        T value;
        try {
            value = kind.parse().apply(text);
        } catch (IllegalArgumentException e) {
            throw new RuleBroken(key, text, "must be " + kind.rule(), e);
        }
        if (!kind.allows().test(value)) {
            throw new RuleBroken(key, text, "must be " + kind.rule());
        }
        return value;
    }

    /**
     * Lets a value that keeps the rule through; for the constructors of the settings records.
     *
     * @throws RuleBroken if the value breaks the rule
     */
    T require(T value) {
        if (!kind.allows().test(value)) {
            throw broken(value, "must be " + kind.rule());
        }
        return value;
    }

    /**
     * Lets a value through that is at most another setting's.
     *
     * @throws RuleBroken on this setting if it is larger
     */
    static <C extends Comparable<? super C>> void requireOrder(Setting<C> less, C value, Setting<C> more, C bound) {
        if (value.compareTo(bound) > 0) {
            throw less.broken(
                    value,
                    "must be at most " + more.key() + ", which is "
                            + more.kind.print().apply(bound));
        }
    }

    /** The refusal of a value by a rule that concerns more than this setting. */
    RuleBroken broken(T value, String rule) {
        return new RuleBroken(key, kind.print().apply(value), rule);
    }
}
