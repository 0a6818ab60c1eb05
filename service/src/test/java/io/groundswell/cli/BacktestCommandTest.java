package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Ten days of half hours with ten counts each, and a burst on the ninth, from noon on. */
class BacktestCommandTest {
    private static final LocalDateTime START = LocalDateTime.parse("2015-03-01T00:00:00");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int BURST = 8 * 48 + 24;

    @TempDir
    private Path folder;

    @Test
    void aBurstIsFoundAndToldAsATable() throws IOException {
        CommandRun run = CommandRun.of("backtest", "--series", series("burst"), "--labels", labels("burst"), "--peers");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .contains("1 labelled windows in 1 series, 1.2 series-weeks judged")
                .contains("groundswell   1.000  1.000  1.000  1.000   60 min")
                .anySatisfy(line -> assertThat(line).startsWith("zscore  "));
    }

    @Test
    void forMachinesThereIsNothingButJson() throws IOException {
        CommandRun run = CommandRun.of(
                "backtest", "--json", "--series", series("burst"), "--labels", labels("burst"), "--peers");

        JsonNode detectors = new JsonMapper().readTree(run.out()).get("detectors");
        assertThat(detectors.findValuesAsText("name"))
                .containsExactly("groundswell", "mastodon", "misskey", "gnip", "signitrend", "zscore");
        assertThat(detectors.get(0))
                .hasToString("{\"name\":\"groundswell\",\"recall\":{\"0.5\":1.0,\"1\":1.0,\"2\":1.0,\"4\":1.0},"
                        + "\"medianOnsetMinutes\":60.0}");
    }

    @Test
    void withoutPeersOnlyOursIsTold() throws IOException {
        CommandRun run = CommandRun.of("backtest", "--json", "--series", series("burst"), "--labels", labels("burst"));

        assertThat(new JsonMapper().readTree(run.out()).get("detectors")).hasSize(1);
    }

    @Test
    void figuresAndPicturesGoToAFolder() throws Exception {
        Path out = folder.resolve("new/out");

        CommandRun.of("backtest", "--series", series("burst"), "--labels", labels("burst"), "--out", out.toString());

        List<String> rows = Files.readAllLines(out.resolve("burst.csv"));
        assertThat(rows).hasSize(1 + 10 * 48).startsWith("timestamp,observed,expected,z,state");
        assertThat(rows.get(BURST)).matches("2015-03-09 11:30:00,20,\\d+\\.\\d{3},-?0\\.\\d{4},ENDED");
        assertThat(rows.get(1 + BURST)).matches("2015-03-09 12:00:00,510,\\d+\\.\\d{3},\\d{2,3}\\.\\d{4},TRENDING");
        Element picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(out.resolve("burst.svg").toFile())
                .getDocumentElement();
        assertThat(List.of("observed", "expected", "z", "label"))
                .allSatisfy(kind -> assertThat(countOf(picture, kind)).isPositive());
    }

    @Test
    void labelsOfOtherSeriesAreNoted() throws IOException {
        CommandRun run =
                CommandRun.of("backtest", "--series", series("burst"), "--labels", labels("burst", "other", "third"));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualToNormalizingNewlines("note: 2 files have labels but are not among the series\n");
    }

    @Test
    void whatCannotBeDoneIsAMisuse() throws IOException {
        String burst = series("burst");

        refuses(burst, labels("other"), "has no labels of burst.csv");
        refuses(burst, folder.resolve("none.json").toString(), "none.json is not there, or must not be read");
        refuses(burst, labels("burst"), "would write over " + burst, "--out", folder.toString());
        refuses(burst, labels("burst"), "two series are named burst", "--series", burst);
        refuses(
                burst,
                Files.writeString(folder.resolve("l"), "{\"burst.csv\":[]}").toString(),
                "there must be one to find");
    }

    @Test
    void seriesNeedLabels() throws IOException {
        CommandRun run = CommandRun.of("backtest", "--series", series("burst"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--labels=LABELS.json");
    }

    private static void refuses(String series, String labels, String rule, String... more) {
        List<String> line = new ArrayList<>(List.of("backtest", "--series", series, "--labels", labels));
        line.addAll(List.of(more));

        CommandRun run = CommandRun.of(line.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(rule);
    }

    private static int countOf(Element picture, String kind) {
        int count = 0;
        for (int i = 0; i < picture.getChildNodes().getLength(); i++) {
            if (picture.getChildNodes().item(i) instanceof Element element
                    && element.getAttribute("class").equals(kind)) {
                count++;
            }
        }
        return count;
    }

    private String series(String name) throws IOException {
        StringBuilder rows = new StringBuilder("timestamp,value\n");
        for (int step = 0; step < 10 * 48; step++) {
            rows.append(TIME.format(START.plusMinutes(30L * step)))
                    .append(',')
                    .append(step >= BURST && step < BURST + 4 ? 500 : 10)
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name + ".csv"), rows).toString();
    }

    /** A window from 11 to 14 o'clock on the ninth day, for each. */
    private String labels(String... names) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String name : names) {
            entries.add("\"tweets/" + name + ".csv\":[[\"2015-03-09 11:00:00\",\"2015-03-09 14:00:00\"]]");
        }
        return Files.writeString(folder.resolve("labels.json"), "{" + String.join(",", entries) + "}")
                .toString();
    }
}
