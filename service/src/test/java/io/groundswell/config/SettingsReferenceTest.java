package io.groundswell.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {

    private static final Path SHIPPED =
            Path.of(System.getProperty("groundswell.root", "..")).resolve("config/groundswell.yaml");

    @Test
    void theShippedFileIsWhatTheDefinitionsSay() throws IOException {
        assertThat(Files.readString(SHIPPED))
                .as("run ./groundswell config reference > config/groundswell.yaml")
                .isEqualTo(Configuration.reference());
    }

    @Test
    void theShippedFileSaysTheDefaults() {
        Configuration shipped = Configuration.load(Optional.of(SHIPPED), Map.of(), Map.of(), List.of());

        assertThat(shipped.settings()).isEqualTo(Settings.defaults());
        assertThat(shipped.values().all())
                .as("every key stands in the file")
                .allSatisfy(given -> assertThat(given.origin().source()).isEqualTo(Origin.Source.FILE));
    }
}
