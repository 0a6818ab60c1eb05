package io.groundswell.backtest.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurstLabelsTest {

    @TempDir
    private Path folder;

    @Test
    void tagDayAndOnsetAreReadAndFurtherFieldsPassedOver() throws IOException {
        Path file = file("""
                {"slice":"dev","bursts":[
                  {"tag":"fishtv","day":"2016-09-22","kind":"game","onsetHourStartMs":1474531200000},
                  {"tag":"#FishTV","day":"2016-09-23","onsetHourStartMs":1474617600000}]}
                """);

        assertThat(BurstLabels.read(file))
                .containsExactly(
                        new LabelledBurst("fishtv", "fishtv", LocalDate.of(2016, 9, 22), 24_575_520),
                        new LabelledBurst("#FishTV", "fishtv", LocalDate.of(2016, 9, 23), 24_576_960));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            {"bursts":[                                     ~ must be JSON
            []                                              ~ it must be a JSON object with a list of bursts, one at least
            {"bursts":[]}                                   ~ it must be a JSON object with a list of bursts, one at least
            {"bursts":[GOOD,{}]}                            ~ burst 2 has no tag; it must be a tag, with or without hash sign
            {"bursts":[{"tag":"#"}]}                        ~ burst 1 has tag "#"; it must be a tag
            {"bursts":[{"tag":"a"}]}                        ~ burst 1 has no day; it must be a date such as 2016-09-22
            {"bursts":[{"tag":"a","day":"22.9."}]}          ~ burst 1 has day "22.9."; it must be a date such as 2016-09-22
            {"bursts":[{"tag":"a","day":"2016-09-22"}]}     ~ burst 1 has no onsetHourStartMs; it must be the start of an hour
            {"bursts":[{"tag":"a","day":"2016-09-22","onsetHourStartMs":"8"}]} ~ onsetHourStartMs "8"; it must be the start of an hour, in epoch milliseconds
            {"bursts":[{"tag":"a","day":"2016-09-22","onsetHourStartMs":1474531260000}]} ~ onsetHourStartMs 1474531260000; it must be
            {"bursts":[{"tag":"a","day":"2016-09-22","onsetHourStartMs":7474531200000000}]} ~ onsetHourStartMs 7474531200000000; it must be
            {"bursts":[GOOD,GOOD]}                          ~ burst 2 is there twice
            """)
    void aFileThatIsNoneIsRefusedWithItsNameAndTheRule(String json, String rule) throws IOException {
        String good = "{\"tag\":\"a\",\"day\":\"2016-09-22\",\"onsetHourStartMs\":1474531200000}";
        Path file = file(json.replace("GOOD", good));

        assertThatThrownBy(() -> BurstLabels.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(rule);
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("labels.json"), json);
    }
}
