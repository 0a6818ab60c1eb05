package io.groundswell.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.groundswell.bench.contest.Report;
import io.groundswell.bench.contest.TagCount;
import io.groundswell.bench.load.LoadOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final LoadOptions LOAD = LoadOptions.standard();
    private static final List<TagCount> TOP = List.of(new TagCount("cats", 9), new TagCount("dogs", 4));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theMedianOfTheRunsCountsFigureByFigure() {
        Results results = Results.of(
                LOAD,
                List.of(report("limit", 10, 40, TOP), report("limit", 30, 20, TOP), report("limit", 11, 30, TOP)));

        Results.Line line = results.lines().get(0);
        assertThat(line.cpuSecondsPerMillion()).isEqualTo(11 / 2.0);
        assertThat(line.postsPerSecond()).isEqualTo(2e6 / 30);
    }

    @Test
    void jsonHasTheFieldsThatArePromisedAndNullForWhatDoesNotApply() throws Exception {
        Results results = Results.of(LOAD, List.of(report("limit", 10, 40, TOP)));

        JsonNode json = JSON.readTree(JSON.writeValueAsString(results.toJson()));

        assertThat(json.fieldNames()).toIterable().containsExactly("results", "load");
        JsonNode limit = json.path("results").path(0);
        assertThat(limit.fieldNames())
                .toIterable()
                .containsExactly(
                        "name", "cpuSecondsPerMillion", "postsPerSecond", "peakRssMiB", "internalBytes", "stateBytes");
        assertThat(limit.path("internalBytes").isNull()).isTrue();
        assertThat(json.path("load").path("posts").asLong()).isEqualTo(6_000_000);
    }

    @Test
    void otherAnswersAreAnErrorThatNamesBoth() {
        List<TagCount> other = List.of(new TagCount("cats", 9), new TagCount("dogs", 3));

        assertThatThrownBy(() -> Results.of(LOAD, List.of(report("limit", 1, 1, TOP), report("dsl", 1, 1, other))))
                .isInstanceOf(AnswersDiffer.class)
                .hasMessageContainingAll("limit", "dsl", "posts=4", "posts=3");
    }

    @Test
    void theTableTellsHowOftenTheLimitEachCosts() {
        Results results = Results.of(LOAD, List.of(report("limit", 4, 40, TOP), report("dsl", 30, 20, TOP)));

        assertThat(new ResultTable(results).text()).contains("7.50").contains("all count 9 posts with #cats");
    }

    @Test
    void aReportSurvivesTheWayBetweenProcesses() throws Exception {
        Report report = report("dsl", 1, 2, TOP);

        assertThat(JSON.readValue(JSON.writeValueAsString(report), Report.class))
                .isEqualTo(report);
    }

    private static Report report(String name, double cpuSeconds, double wallSeconds, List<TagCount> top) {
        return new Report(name, 2_000_000, cpuSeconds, wallSeconds, 100, null, null, null, null, top, null);
    }
}
