package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.groundswell.feed.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is promised of the scoring, over the six labelled series of tweets: what it finds, and that no peer finds more. */
class RealSeriesBacktestTest {
    private static final List<String> SYMBOLS = List.of("AAPL", "AMZN", "FB", "GOOG", "IBM", "KO");
    private static final List<String> BUDGETS = List.of("0.5", "1", "2", "4");

    @Test
    void atNoBudgetDoesAPeerFindMoreAndOverAllBudgetsEachFindsLess() throws IOException {
        JsonNode detectors = new JsonMapper().readTree(backtest().out()).get("detectors");
        JsonNode ours = detectors.get(0);

        assertThat(detectors).hasSize(6);
        for (int i = 1; i < detectors.size(); i++) {
            JsonNode peer = detectors.get(i);
            for (String budget : BUDGETS) {
                assertThat(recallAt(budget).applyAsDouble(ours))
                        .as("recall at %s beside %s", budget, peer)
                        .isGreaterThanOrEqualTo(recallAt(budget).applyAsDouble(peer));
            }
            assertThat(sum(ours)).as("recall over all budgets beside %s", peer).isGreaterThan(sum(peer));
        }
    }

    /** 16 and 17 of 18 windows: what the change of a constant does to them is to be seen here first. */
    @Test
    void sixteenOrSeventeenOfEighteenWindowsAreFound() throws IOException {
        JsonNode ours =
                new JsonMapper().readTree(backtest().out()).get("detectors").get(0);

        assertThat(BUDGETS.stream().map(budget -> 18 * recallAt(budget).applyAsDouble(ours)))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(16.0, 16.0, 17.0, 17.0);
    }

    private static CommandRun backtest() {
        List<String> line = new ArrayList<>(List.of("backtest", "--peers", "--json", "--series"));
        SYMBOLS.forEach(symbol -> line.add(SharedData.file("nab/Twitter_volume_" + symbol + ".csv")));
        line.addAll(List.of("--labels", SharedData.file("nab/labels.json")));
        return CommandRun.of(line.toArray(String[]::new));
    }

    private static ToDoubleFunction<JsonNode> recallAt(String budget) {
        return detector -> detector.get("recall").get(budget).asDouble();
    }

    private static double sum(JsonNode detector) {
        return BUDGETS.stream()
                .mapToDouble(budget -> recallAt(budget).applyAsDouble(detector))
                .sum();
    }
}
