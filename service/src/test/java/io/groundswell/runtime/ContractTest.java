package io.groundswell.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import io.groundswell.embedded.EmbeddedRegistry;
import io.groundswell.registry.HttpSchemaRegistry;
import io.groundswell.registry.RegistrySettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTest {

    private static final Settings DEFAULTS = Settings.defaults();

    @Test
    void itsLevelIsTheOneItsSchemaTellsReaders() {
        assertThat(Contract.of(DEFAULTS.topics())).hasSize(6).allSatisfy(contract -> assertThat(
                        contract.schema().getDoc())
                .contains("Compatibility: " + contract.compatibility()));
    }

    /** {@link EmbeddedRegistry} alone would take anything that reads the latest version. */
    @Test
    void theEmbeddedRegistryHoldsEachSubjectToIt(@TempDir Path folder) {
        Settings settings = Configuration.with(
                        Map.of("data.folder", folder.toString(), "broker.port", "0", "registry.port", "0"))
                .settings();
        try (Connections connections = Connections.open(settings)) {
            var registry = new HttpSchemaRegistry(RegistrySettings.at(URI.create(connections.registryUrls())));

            assertThat(Contract.of(settings.topics()))
                    .allSatisfy(contract -> assertThat(registry.compatibility(contract.subject()))
                            .isEqualTo(contract.compatibility()));
            assertThat(registry.compatibility("another")).isEqualTo("BACKWARD");
        }
    }
}
