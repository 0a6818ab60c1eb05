package io.groundswell.config;

import java.util.Locale;

/**
 * Where a value comes from.
 *
 * @param source the layer
 * @param detail what it is called there: a file and line, a variable, a flag; empty for a default
 */
public record Origin(Source source, String detail) {

    static final Origin BUILT_IN = new Origin(Source.DEFAULT, "");

    /** The layers, weakest first. */
    public enum Source {
        DEFAULT("default"),
        FILE("file"),
        ENVIRONMENT("environment") {
            @Override
            String spell(String key) {
                return "GROUNDSWELL_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
            }
        },
        SYSTEM_PROPERTY("system property") {
            @Override
            String spell(String key) {
                return "groundswell." + key;
            }
        },
        FLAG("flag");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        /** How a key is written in this layer. */
        String spell(String key) {
            return key;
        }
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? source.words : source.words + " " + detail;
    }
}
