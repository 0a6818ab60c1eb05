package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.config.Configuration;
import io.groundswell.config.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandDefaultsTest {

    private static final CommandDefaults NINETY_DAYS =
            new CommandDefaults("replay", Map.of("time.series-grace", "90d"));
    private static final Given FLAG = Configuration.flag("time.series-grace", "90d", "replay");

    @TempDir
    private Path folder;

    @Test
    void countWhereNobodyAskedNorWroteMoreThanTheShippedFile() throws IOException {
        assertThat(NINETY_DAYS.open(asked("", Map.of()))).containsExactly(FLAG);
        assertThat(NINETY_DAYS.open(asked(Configuration.reference(), Map.of()))).containsExactly(FLAG);
    }

    @Test
    void giveWayToWhatSomebodyAskedEvenToTheGeneralDefault() throws IOException {
        String general = Configuration.with(Map.of())
                .values()
                .find("time.series-grace")
                .orElseThrow()
                .text();

        assertThat(NINETY_DAYS.open(asked("time.series-grace: 3h", Map.of()))).isEmpty();
        assertThat(NINETY_DAYS.open(asked("", Map.of("GROUNDSWELL_TIME_SERIES_GRACE", general))))
                .isEmpty();
    }

    private Configuration asked(String file, Map<String, String> environment) throws IOException {
        Path written = Files.writeString(folder.resolve("groundswell.yaml"), file);
        return Configuration.load(Optional.of(written), environment, Map.of(), List.of());
    }
}
