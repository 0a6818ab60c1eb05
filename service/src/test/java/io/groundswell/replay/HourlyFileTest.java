package io.groundswell.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourlyFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("hourly.csv");
        List<HourlyRow> rows = List.of(
                new HourlyRow(3_600_000, "plain", 2, 1),
                new HourlyRow(3_600_000, "a,\"b\"\n\r c", 1, 1),
                new HourlyRow(7_200_000, " 你好 ", 4, 3));

        HourlyFile.write(file, rows);

        assertThat(Files.readString(file)).startsWith("windowStartMs,tag,posts,distinctAuthors\n3600000,plain,2,1\n");
        assertThat(HourlyFile.read(file)).isEqualTo(rows);
    }

    @Test
    void columnsAreFoundByNameAndFurtherOnesPassedOver() throws IOException {
        String csv = "tag,occurrences,distinctAuthors,windowStartMs,posts\r\nbreaking,9,2,1472688000000,3\r\n";
        Path plain = file(csv);
        Path packed = folder.resolve("packed");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(HourlyFile.read(plain)).containsExactly(new HourlyRow(1_472_688_000_000L, "breaking", 3, 2));
        assertThat(HourlyFile.read(packed)).isEqualTo(HourlyFile.read(plain));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ''                                                        ~ its header is ''; it must have a column windowStartMs
            windowStartMs,tag,posts                                   ~ its header is 'windowStartMs,tag,posts'; it must have a column distinctAuthors
            windowStartMs,tag,posts,distinctAuthors|1,a,2             ~ row 1 has 3 cells; it must have as many as the header, 4
            windowStartMs,tag,posts,distinctAuthors|1,a,2,1|1,b,two,1 ~ posts of row 2 is 'two'; it must be a whole number
            windowStartMs,tag,posts,distinctAuthors|1,a,2,1|1,a,2,1   ~ row 2 has the window and tag of an earlier one
            windowStartMs,tag,posts,distinctAuthors|1,"a"x,2,1        ~ must be CSV after RFC 4180
            """)
    void aFileThatIsNoneIsRefusedWithItsNameAndTheRule(String lines, String rule) throws IOException {
        Path file = file(lines.replace('|', '\n'));

        assertThatThrownBy(() -> HourlyFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(rule);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("given.csv"), content);
    }
}
