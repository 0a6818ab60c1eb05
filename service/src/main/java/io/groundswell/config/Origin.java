package io.groundswell.config;

/**
 * Where a value comes from.
 *
 * @param source the layer
 * @param detail what it is called there: a file and line, a variable, a flag; empty for a default
 */
public record Origin(Source source, String detail) {

    /** The layers, weakest first. */
    public enum Source {
        DEFAULT("default"),
        FILE("file"),
        ENVIRONMENT("environment"),
        SYSTEM_PROPERTY("system property"),
        FLAG("flag");

        private final String words;

        Source(String words) {
            this.words = words;
        }
    }

    static final Origin BUILT_IN = new Origin(Source.DEFAULT, "");

    @Override
    public String toString() {
        return detail.isEmpty() ? source.words : source.words + " " + detail;
    }
}
