package io.groundswell.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {

    @TempDir
    private Path folder;

    @Test
    void nestedAndDottedKeysListsAndQuotesSayTheSame() throws IOException {
        Layer layer = read("""
                http: {port: 1, host: "::1"}
                streams.threads: 2
                bootstrap-servers: [a:1, 'b:2']
                """);

        assertThat(layer.problems()).isEmpty();
        assertThat(layer.given())
                .extracting(given -> given.key() + "=" + given.text())
                .containsExactly("http.port=1", "http.host=::1", "streams.threads=2", "bootstrap-servers=a:1,b:2");
    }

    @Test
    void valuesAreTakenAsTheyAreWritten() throws IOException {
        Layer layer = read("kafka: {a: 010, b: 1_000, c: 1e3, d: off, e: 0x1F, f: 2025-01-14}");

        assertThat(layer.given())
                .extracting(Given::text)
                .containsExactly("010", "1_000", "1e3", "off", "0x1F", "2025-01-14");
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        assertThat(read("# nothing\n")).isEqualTo(Layer.of(List.of()));
    }

    @Test
    void whatStandsTwiceIsRefusedHoweverItIsWritten() throws IOException {
        assertProblem("http:\n  port: 1\n  port: 2\n", ":3: http.port stands already in line 2");
        assertProblem("http:\n  port: 1\nhttp:\n  host: a\n", ":3: http stands already in line 1");
        assertProblem("http:\n  port: 1\nhttp.port: 2\n", ":3: http.port stands already in line 2");
    }

    @Test
    void whatIsNoSettingIsRefused() throws IOException {
        assertProblem(
                "http:\n  port:\n", ":2: http.port has no value; give it one (\"\" for none) or leave the line out");
        assertProblem("- a\n", ":1: the file must be a mapping of settings");
        assertProblem("a: 1\n---\nb: 2\n", ":3: the file must hold one document");
        assertProblem("topics: [[a]]\n", ":1: topics must be a list of plain values");
        assertProblem("a: &x 1\nb: *x\n", ":2: b must be written out; aliases are not followed");
        assertProblem("a: 1\n  b: 2\n", ":2: not YAML: mapping values are not allowed here");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Path missing = folder.resolve("missing.yaml");

        assertThat(YamlFile.read(missing).problems())
                .singleElement()
                .asString()
                .startsWith("file " + missing + ": cannot be read: java.nio.file.NoSuchFileException");
    }

    private void assertProblem(String yaml, String problem) throws IOException {
        assertThat(read(yaml).problems()).containsExactly("file " + folder.resolve("settings.yaml") + problem);
    }

    private Layer read(String yaml) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("settings.yaml"), yaml));
    }
}
