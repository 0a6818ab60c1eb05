package io.groundswell.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final Map<String, String> NONE = Map.of();
    private static final Map<String, String> ENVIRONMENT = Map.of("GROUNDSWELL_HTTP_PORT", "3", "PATH", "/bin");
    private static final Map<String, String> PROPERTIES = Map.of("groundswell.http.port", "4", "java.home", "/java");
    private static final List<Given> FLAGS = List.of(Configuration.flag("http.port", "5", "--http-port"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fileSaysTwo() throws IOException {
        file = Files.writeString(folder.resolve("settings.yaml"), "http:\n  port: 2\n");
    }

    @Test
    void eachLayerCoversTheOnesBelow() {
        assertThat(port(load(Optional.empty(), NONE, NONE, List.of()))).isEqualTo("8090 from default");
        assertThat(port(load(Optional.of(file), NONE, NONE, List.of()))).isEqualTo("2 from file " + file + ":2");
        assertThat(port(load(Optional.of(file), ENVIRONMENT, NONE, List.of())))
                .isEqualTo("3 from environment GROUNDSWELL_HTTP_PORT");
        assertThat(port(load(Optional.of(file), ENVIRONMENT, PROPERTIES, List.of())))
                .isEqualTo("4 from system property groundswell.http.port");
        assertThat(port(load(Optional.of(file), ENVIRONMENT, PROPERTIES, FLAGS)))
                .isEqualTo("5 from flag --http-port");
    }

    @Test
    void theValueThatCountsIsTheOneThatIsUsed() {
        Settings settings =
                load(Optional.of(file), ENVIRONMENT, PROPERTIES, FLAGS).settings();

        assertThat(settings.http().port()).isEqualTo(5);
    }

    @Test
    void everySettingCanBeWrittenInTheEnvironment() {
        for (Setting<?> setting : Definitions.SETTINGS) {
            String variable = setting.key().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");

            Layer layer = Prefixed.environment(Map.of("GROUNDSWELL_" + variable, setting.defaultText()));

            assertThat(layer.given()).extracting(Given::key).containsExactly(setting.key());
        }
    }

    @Test
    void kafkasOwnPropertiesPassUntouchedFromEveryLayer() throws IOException {
        Files.writeString(file, """
                kafka:
                  linger.ms: 5
                  consumer: {fetch.min.bytes: 1_000}
                  ssl.keystore.password: ${file:/secret}
                """);
        Map<String, String> environment = Map.of("GROUNDSWELL_KAFKA_MAX_POLL_RECORDS", "10");
        Map<String, String> properties = Map.of("groundswell.kafka.producer.acks", "all");
        List<Given> flags = List.of(Configuration.flag("kafka.group.instance.id", "a=b", "--set"));

        assertThat(load(Optional.of(file), environment, properties, flags)
                        .settings()
                        .kafka())
                .isEqualTo(Map.of(
                        "linger.ms", "5",
                        "consumer.fetch.min.bytes", "1_000",
                        "ssl.keystore.password", "${file:/secret}",
                        "max.poll.records", "10",
                        "producer.acks", "all",
                        "group.instance.id", "a=b"));
    }

    @Test
    void secretsAreNotShown() {
        Values values = Configuration.with(
                        Map.of("kafka.sasl.jaas.config", "user=me", "registry.client.bearer.auth.token", "t"))
                .values();

        assertThat(values.find("kafka.sasl.jaas.config")).map(Given::shown).contains("*****");
        assertThat(values.find("registry.client.bearer.auth.token"))
                .map(Given::shown)
                .contains("*****");
    }

    @Test
    void whatTheLauncherAndTheTestsAreToldIsNoSetting() {
        Map<String, String> environment = Map.of("GROUNDSWELL_JAVA_OPTS", "-Xmx1g", "GROUNDSWELL_SHARED_DATA", "/data");
        Map<String, String> properties = Map.of("groundswell.home", "/opt", "groundswell.root", "/src");

        assertThat(load(Optional.empty(), environment, properties, List.of()).settings())
                .isEqualTo(Settings.defaults());
    }

    private static Configuration load(
            Optional<Path> file, Map<String, String> environment, Map<String, String> properties, List<Given> flags) {
        return Configuration.load(file, environment, properties, flags);
    }

    private static String port(Configuration configuration) {
        Given given = configuration.values().find("http.port").orElseThrow();
        return given.text() + " from " + given.origin();
    }
}
