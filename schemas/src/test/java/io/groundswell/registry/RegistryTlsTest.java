package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTlsTest {

    private static final String STRING = "{\"schema\":\"\\\"string\\\"\"}";

    @TempDir
    static Path folder;

    private static Certificates certificates;
    private static Path server;
    private static Path client;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = new Certificates(folder);
        server = certificates.identity("server", "localhost");
        client = certificates.identity("client", "client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEM", "JKS", "PKCS12"})
    void aTrustedRegistryIsSpokenTo(String type) throws Exception {
        try (LoopbackRegistry registry = registry(server, false)) {
            assertThat(client(registry, trust(certificates.trusting(server, type), type))
                            .byId(1)
                            .getType())
                    .isEqualTo(Schema.Type.STRING);
        }
    }

    @Test
    void anUntrustedRegistryIsNot() throws Exception {
        try (LoopbackRegistry registry = registry(server, false)) {
            assertThatThrownBy(() -> client(registry, Map.of()).byId(1))
                    .isInstanceOf(RegistryUnavailable.class)
                    .hasMessageContaining("SSLHandshakeException");
            assertThat(registry.asked()).isEmpty();
        }
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsNotEnough() throws Exception {
        Path other = certificates.identity("other", "registry.example");

        try (LoopbackRegistry registry = registry(other, false)) {
            assertThatThrownBy(() -> client(registry, trust(certificates.trusting(other, "PEM"), "PEM"))
                            .byId(1))
                    .isInstanceOf(RegistryUnavailable.class)
                    .hasMessageContaining("localhost");
            assertThat(registry.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEM", "PKCS12"})
    void aRegistryThatAsksWhoWeAreIsTold(String type) throws Exception {
        Map<String, String> configs = new HashMap<>(trust(certificates.trusting(server, "PEM"), "PEM"));
        configs.put("schema.registry.ssl.keystore.type", type);
        configs.put("schema.registry.ssl.keystore.password", Certificates.PASSWORD);
        configs.put(
                "schema.registry.ssl.keystore.location",
                (type.equals("PEM") ? certificates.identityAsText(client) : client).toString());

        try (LoopbackRegistry registry = registry(server, true)) {
            assertThat(client(registry, configs).byId(1).getType()).isEqualTo(Schema.Type.STRING);
            assertThatThrownBy(() -> client(registry, trust(certificates.trusting(server, "PEM"), "PEM"))
                            .byId(1))
                    .isInstanceOf(RegistryUnavailable.class);
        }
    }

    @Test
    void aFileThatCannotBeUsedStopsTheStart() throws Exception {
        Path nonsense = Files.writeString(folder.resolve("nonsense"), "nonsense");
        try (LoopbackRegistry registry = registry(server, false)) {
            assertThatThrownBy(() -> client(registry, trust(folder.resolve("missing"), "JKS")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("trust store '" + folder.resolve("missing") + "' of type JKS cannot be used");
            assertThatThrownBy(() -> client(registry, trust(nonsense, "PEM")))
                    .hasMessageContaining("the file holds no CERTIFICATE");
            assertThatThrownBy(() -> client(registry, trust(nonsense, "PKCS12")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static LoopbackRegistry registry(Path identity, boolean needClient) throws Exception {
        return LoopbackRegistry.tls(Certificates.server(identity, certificates.trusting(client, "PKCS12")), needClient)
                .at("/schemas/ids/1", 200, STRING);
    }

    private static Map<String, String> trust(Path file, String type) {
        return Map.of(
                "schema.registry.ssl.truststore.location",
                file.toString(),
                "schema.registry.ssl.truststore.type",
                type,
                "schema.registry.ssl.truststore.password",
                Certificates.PASSWORD);
    }

    private static SchemaRegistry client(LoopbackRegistry registry, Map<String, String> tls) {
        Map<String, String> configs = new HashMap<>(tls);
        configs.put("schema.registry.url", registry.url().toString());
        return new HttpSchemaRegistry(RegistrySettings.fromConfigs(configs)
                .withBackoff(new Backoff(1, Duration.ofMillis(1), Duration.ofMillis(1))));
    }
}
