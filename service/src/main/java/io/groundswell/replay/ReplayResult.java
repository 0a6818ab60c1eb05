package io.groundswell.replay;

import io.groundswell.feed.FeedCount;
import io.groundswell.stream.source.Conservation;
import java.util.Optional;

/**
 * What a replay came to.
 *
 * @param written the posts that went into the topic
 * @param outcomes what became of them
 * @param comparison of the hourly series with those expected, if any were
 */
public record ReplayResult(FeedCount written, Conservation outcomes, Optional<HourlyComparison> comparison) {}
