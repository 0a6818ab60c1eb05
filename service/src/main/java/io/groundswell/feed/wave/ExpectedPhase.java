package io.groundswell.feed.wave;

import java.time.Instant;

/**
 * A phase that a wave should go through.
 *
 * @param name as in {@code docs/campaigns.md}
 * @param began a whole hour
 */
public record ExpectedPhase(String name, Instant began) {}
