package io.groundswell.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestKeyTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, '', 3",
        "port, prot, 1", // neighbours swapped
        "port, ports, 1", // inserted
        "ports, port, 1", // deleted
        "port, pork, 1", // replaced
        "ca, abc, 3", // no character is touched twice
    })
    void editsAreCounted(String a, String b, int edits) {
        assertThat(NearestKey.edits(a, b)).isEqualTo(edits);
        assertThat(NearestKey.edits(b, a)).isEqualTo(edits);
    }

    @Test
    void everySettingIsFoundAgainWithALetterMissing() {
        for (Setting<?> setting : Definitions.SETTINGS) {
            String slip = setting.key().substring(0, 1) + setting.key().substring(2);

            assertThat(NearestKey.to(slip)).contains(setting.key());
        }
    }

    @Test
    void nothingIsProposedForSomethingElse() {
        assertThat(NearestKey.to("weather")).isEmpty();
    }
}
