package io.groundswell.config;

import java.util.List;

/**
 * Values from one place, in the order in which they stand there.
 *
 * @param given the values; keys may be unknown, and none stands twice
 * @param problems what could not be read there at all, one sentence each
 */
public record Layer(List<Given> given, List<String> problems) {

    public Layer {
        given = List.copyOf(given);
        problems = List.copyOf(problems);
    }

    /** A layer that could be read as a whole. */
    public static Layer of(List<Given> given) {
        return new Layer(given, List.of());
    }
}
