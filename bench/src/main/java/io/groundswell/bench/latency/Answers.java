package io.groundswell.bench.latency;

import org.jspecify.annotations.Nullable;

/**
 * What came of questions to the REST API.
 *
 * @param latencies of the answers with 200
 * @param errors questions with another answer, or with none within ten seconds
 * @param firstError what the first of them was; null if there is none
 */
public record Answers(
        Latencies latencies, long errors, @Nullable String firstError) {}
