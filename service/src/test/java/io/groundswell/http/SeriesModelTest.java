package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three days and a bit with a grace of one: sealed and open hours, sealed and open days in one answer.
 *
 * <pre>
 *   12th 00:00     13th         14th         15th 07:30, complete through
 *   |--------------|------------|------------|----
 *   days:  sealed | sealed      | open       | open and filling
 *   hours: sealed                   07:30 | open
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesModelTest {
    private static final long SEED = 20250114;
    private static final Instant FIRST = Instant.parse("2025-01-12T00:00:00Z");
    private static final Instant THROUGH = Instant.parse("2025-01-15T07:30:00Z");

    @AutoClose
    private final RunningApi api;

    private final List<Cup> cups;

    /** A post of the tag, by somebody. */
    private record Cup(Instant at, String author) {}

    SeriesModelTest(@TempDir Path folder) {
        api = new RunningApi(folder);
        cups = pour();
        api.instance.completeThrough(THROUGH);
    }

    @ParameterizedTest
    @CsvSource({"1m, PT1M, PT31H", "1h, PT1H, PT80H", "1d, P1D, P4D"})
    void equalsACountByHand(String step, Duration length, Duration back) {
        Instant to = ceiling(THROUGH, length);
        Instant from = ceiling(THROUGH.minus(back), length);
        JsonNode json = api.get("/api/v1/tags/tea/series?step=" + step + "&from=" + from + "&to=" + to)
                .json();

        assertThat(json.path("points")).hasSize((int) Duration.between(from, to).dividedBy(length));
        assertThat(json.path("absent")).isEmpty();
        for (JsonNode point : json.path("points")) {
            Instant start = Instant.parse(point.path("start").asText());
            List<Cup> within = cups.stream()
                    .filter(cup -> !cup.at().isBefore(start) && cup.at().isBefore(start.plus(length)))
                    .toList();
            assertThat(point.path("posts").asInt())
                    .as("posts of %s, seed %d", start, SEED)
                    .isEqualTo(within.size());
            assertThat(point.path("people").asLong())
                    .as("people of %s, seed %d", start, SEED)
                    .isEqualTo(within.stream().map(Cup::author).distinct().count());
        }
    }

    private List<Cup> pour() {
        Random random = new Random(SEED);
        List<Cup> poured = new ArrayList<>();
        for (Instant at = FIRST; at.isBefore(THROUGH); at = at.plusSeconds(random.nextInt(1_500))) {
            Cup cup = new Cup(at, "author" + random.nextInt(12));
            api.instance.post(cup.at(), cup.author(), "en", "tea");
            poured.add(cup);
        }
        return poured;
    }

    private static Instant ceiling(Instant time, Duration length) {
        long ms = length.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli() + ms - 1, ms) * ms);
    }
}
