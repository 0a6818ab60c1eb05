package io.groundswell.backtest.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFileTest {

    @TempDir
    private Path folder;

    @Test
    void rowsBecomeSteps() throws IOException {
        Series series = read("2015-02-26 21:42:53,104|2015-02-26 21:47:53,100.0|2015-02-26 21:52:53,0");

        assertThat(series.name()).isEqualTo("some");
        assertThat(series.stepMinutes()).isEqualTo(5);
        assertThat(series.startMs())
                .isEqualTo(Instant.parse("2015-02-26T21:42:53Z").toEpochMilli());
        assertThat(IntStream.range(0, series.steps()).map(series::count)).containsExactly(104, 100, 0);
        assertThat(series.startOf(2))
                .isEqualTo(Instant.parse("2015-02-26T21:52:53Z").toEpochMilli());
        assertThat(series.missing()).isZero();
    }

    @Test
    void aStepWithoutARowIsKnownAsMissing() throws IOException {
        Series series = read("2015-02-26 00:00:00,1|2015-02-26 00:05:00,2|2015-02-26 00:10:00,3|2015-02-26 00:20:02,5");

        assertThat(IntStream.range(0, series.steps()).map(series::count)).containsExactly(1, 2, 3, 0, 5);
        assertThat(IntStream.range(0, series.steps()).mapToObj(series::isTold))
                .containsExactly(true, true, true, false, true);
        assertThat(series.missing()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            value,timestamp|1,2                                              ~ its header is 'value,timestamp'; it must be timestamp,value
            timestamp,value|2015-02-26 21:42:53,1,1                          ~ row 1 has 3 cells; it must have timestamp and value
            timestamp,value|26.2.2015,1                                      ~ timestamp of row 1 is '26.2.2015'; it must be a time like 2015-02-26 21:42:53
            timestamp,value|2015-02-26 21:42:53,1.5                          ~ value of row 1 is '1.5'; it must be a whole number, at least 0
            timestamp,value|2015-02-26 21:42:53,-1                           ~ value of row 1 is '-1'; it must be a whole number, at least 0
            timestamp,value|2015-02-26 21:42:53,                             ~ value of row 1 is ''; it must be a whole number, at least 0
            timestamp,value|2015-02-26 21:42:53,1                            ~ it has 1 rows; it must have two at least
            timestamp,value|2015-02-26 21:42:53,1|2015-02-26 21:42:53,1      ~ timestamp of row 2 must be after that of the row before
            timestamp,value|2015-02-26 21:42:53,1|2015-02-26 21:49:53,1      ~ its rows are 420 seconds apart; half an hour must be a whole number of steps
            timestamp,value|2015-02-26 21:42:53,1|2015-02-26 22:42:53,1      ~ its rows are 3600 seconds apart; half an hour must be a whole number of steps
            timestamp,value|2015-02-26 00:00:00,1|2015-02-26 00:05:00,1|2015-02-26 00:10:00,1|2015-02-26 00:11:00,1 ~ row 4 is of 2015-02-26 00:11:00, in the same step of 5 minutes as the row before
            """)
    void aFileThatIsNoneIsRefusedWithItsNameAndTheRule(String lines, String rule) throws IOException {
        Path file = Files.writeString(folder.resolve("some.csv"), lines.replace('|', '\n'));

        assertThatThrownBy(() -> SeriesFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(rule);
    }

    private Series read(String rows) throws IOException {
        return SeriesFile.read(
                Files.writeString(folder.resolve("some.csv"), "timestamp,value\n" + rows.replace('|', '\n')));
    }
}
