package io.groundswell.backtest.burst;

import java.util.Set;

/**
 * A post as the bursts and the peers see it.
 *
 * @param minute the epoch minute in which it was written
 * @param author told apart by source and id
 * @param tags canonical keys
 */
public record TaggedPost(int minute, String author, Set<String> tags) {

    public TaggedPost {
        tags = Set.copyOf(tags);
    }
}
