package io.groundswell.backtest.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @TempDir
    private Path folder;

    @Test
    void windowsAreFoundByTheFilesName() throws IOException {
        Labels labels = read("""
                {"tweets/a.csv": [["1970-01-01 00:01:00.000000", "1970-01-01 00:02:00"]], "b.csv": [], "c.csv": []}
                """);

        LabelledSeries found = labels.of(series("a"));
        assertThat(found.windows()).containsExactly(new LabelledWindow(60_000, 120_000));
        assertThat(labels.of(series("b")).windows()).isEmpty();
        assertThat(labels.without(List.of(found))).containsExactly("b.csv", "c.csv");
    }

    @Test
    void aSeriesWithoutLabelsIsRefused() throws IOException {
        Labels labels = read("{\"a.csv\": []}");

        assertThatThrownBy(() -> labels.of(series("b")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(
                        "has no labels of b.csv; it must have a list of windows, empty if nothing happened");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            [1]                                                        ~ must be JSON of lists of windows, [from, to], by file
            {"a.csv": [["1970-01-01 00:01:00"]]}                       ~ a window of a.csv is [1970-01-01 00:01:00]; it must be [from, to]
            {"a.csv": [["x", "1970-01-01 00:01:00"]]}                  ~ a window's begin of a.csv is 'x'; it must be a time like
            {"a.csv": [["1970-01-01 00:01:00", "1970-01-01 00:00:00"]]} ~ a window ends at 1970-01-01 00:00:00, before it begins
            {"x/a.csv": [], "y/a.csv": []}                             ~ two of its keys end with a.csv
            """)
    void aFileThatIsNoneIsRefusedWithItsNameAndTheRule(String json, String rule) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class).hasMessageContaining(rule);
    }

    private Labels read(String json) throws IOException {
        return Labels.read(Files.writeString(folder.resolve("labels.json"), json));
    }

    private static Series series(String name) {
        return new Series(name, 5, 0, new int[2], new BitSet());
    }
}
