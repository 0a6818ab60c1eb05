package io.groundswell.replay;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to come of a replay besides its posts' fates; null: not asked for.
 *
 * @param hourly where the hourly series go
 * @param updates where the trend updates go
 * @param expectedHourly what the hourly series are compared with
 */
public record ReplayOutputs(
        @Nullable Path hourly,
        @Nullable UpdatesOutput updates,
        @Nullable List<HourlyRow> expectedHourly) {}
