package io.groundswell.bench.growth;

import static io.groundswell.bench.growth.GrowthRows.broken;
import static io.groundswell.bench.growth.GrowthRows.results;
import static io.groundswell.bench.growth.GrowthRows.whole;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GrowthRow BASE = whole(GrowthCase.BASE, 20, 900, 300);
    private static final GrowthRow HOT = whole(GrowthCase.HOT_TAG, 30, 1_200, 500);
    private static final GrowthRow BROKEN = broken(GrowthCase.MANY_TAGS, "java.lang.OutOfMemoryError: Java heap space");

    @Test
    void aRowTellsRatiosAndWhatAPairATagAndAGigabyteTake() {
        List<String> cells = cells(results(BASE, HOT), "hot-tag");

        assertThat(cells)
                .containsExactly(
                        "hot-tag", "10,000", "50,000", "700", "3,000", "30.0", "15.0", "1.50", "1,200", "500", "3", "2",
                        "20", "8", "9.0", "8", "");
    }

    @Test
    void whatIsNotKnownIsADashAndTheReasonStandsBesideIt() {
        List<String> cells = cells(results(BASE, BROKEN), "tags-10m");

        assertThat(cells.subList(0, 5)).containsExactly("tags-10m", "10,000", "50,000", "700", "3,000");
        assertThat(cells.subList(5, 16)).containsOnly("–");
        assertThat(cells.get(16)).isEqualTo("java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void withoutItsBaseARowHasNoRatioToIt() {
        assertThat(cells(results(HOT), "hot-tag").get(7)).isEqualTo("–");
        assertThat(cells(results(broken(GrowthCase.BASE, "refused"), HOT), "hot-tag")
                        .get(7))
                .isEqualTo("–");
    }

    @Test
    void allLinesAreAsLongAndHaveAsManyColumns() {
        List<String> lines =
                new GrowthTable(results(BASE, BROKEN, HOT)).text().lines().toList();

        assertThat(lines).hasSize(5);
        assertThat(lines.stream().map(String::length).distinct()).hasSize(1);
        assertThat(lines.stream().map(line -> line.split("\\|", -1).length).distinct())
                .hasSize(1);
    }

    @Test
    void jsonHasNullForWhatIsNotKnown() throws Exception {
        JsonNode rows = JSON.readTree(
                        JSON.writeValueAsString(results(BASE, BROKEN).toJson()))
                .path("rows");

        assertThat(rows.path(0).path("timesLimit").asDouble()).isEqualTo(10);
        assertThat(rows.path(0).path("campaign").path("pairs").asLong()).isEqualTo(3_000);
        assertThat(rows.path(0).path("broken").isNull()).isTrue();
        assertThat(rows.path(0).path("diskBytes").asLong()).isEqualTo(2 << 20);
        for (String unknown : List.of(
                "cpuSecondsPerMillion",
                "timesLimit",
                "timesBase",
                "peakRssBytes",
                "liveHeapBytes",
                "internalBytes",
                "diskBytes",
                "diskBytesPerPair",
                "diskBytesPerTag",
                "restoreSeconds",
                "restoreSecondsPerGb")) {
            assertThat(rows.path(1).get(unknown).isNull()).as(unknown).isTrue();
        }
        assertThat(rows.path(1).path("broken").asText()).contains("OutOfMemoryError");
    }

    private static List<String> cells(GrowthResults results, String name) {
        String line = new GrowthTable(results)
                .text()
                .lines()
                .filter(each -> each.startsWith("| " + name + " "))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::trim)
                .toList();
    }
}
