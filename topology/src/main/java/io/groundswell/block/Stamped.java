package io.groundswell.block;

/**
 * Something said that takes effect in a minute: slides that end later see it, earlier ones never do.
 *
 * @param minute since 1970
 * @param said what was said
 */
public record Stamped<T>(int minute, T said) {}
