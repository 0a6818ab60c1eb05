package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryConfigsTest {

    private static final String URL = "schema.registry.url";

    @Test
    void theAddressAloneIsEnough() {
        RegistrySettings settings = RegistrySettings.fromConfigs(Map.of(URL, "http://a:8081"));

        assertThat(settings).isEqualTo(RegistrySettings.at(URI.create("http://a:8081")));
        assertThat(settings.credentials()).isEqualTo(new Credentials.Anonymous());
        assertThat(settings.tls()).isEqualTo(TlsSettings.DEFAULT);
        assertThat(settings.autoRegister()).isTrue();
        assertThat(settings.backoff()).isEqualTo(new Backoff(4, Duration.ofMillis(250), Duration.ofSeconds(5)));
    }

    @Test
    void aUserInAnyAddressIsTheUserOfAll() {
        RegistrySettings settings = RegistrySettings.fromConfigs(Map.of(URL, "http://a:8081,http://us:pw@b:8081"));

        assertThat(settings.credentials()).isEqualTo(new Credentials.Basic("us", "pw"));
        assertThat(settings.urls()).containsExactly(URI.create("http://a:8081"), URI.create("http://b:8081"));
    }

    @Test
    void differentUsersInTheAddressesAreRefusedWithoutShowingThem() {
        assertThatThrownBy(() -> RegistrySettings.fromConfigs(Map.of(URL, "http://us:pw@a,http://us:other@b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schema.registry.url = '2 users': must name the same user:password wherever it names one");
    }

    @Test
    void everyKeyIsRead() {
        Map<String, Object> configs = new HashMap<>();
        configs.put(URL, "https://a:8081, https://b/base");
        configs.put("basic.auth.credentials.source", "USER_INFO");
        configs.put("schema.registry.basic.auth.user.info", new Password("us:pass:word"));
        configs.put("schema.registry.ssl.truststore.location", "/t.pem");
        configs.put("schema.registry.ssl.truststore.type", "pem");
        configs.put("schema.registry.ssl.keystore.location", "/k.jks");
        configs.put("schema.registry.ssl.keystore.password", new Password("k"));
        configs.put("schema.registry.ssl.key.password", new Password("p"));
        configs.put("http.connect.timeout.ms", 11);
        configs.put("http.read.timeout.ms", "12");
        configs.put("max.retries", "0");
        configs.put("retries.wait.ms", 13);
        configs.put("retries.max.wait.ms", 14L);
        configs.put("auto.register.schemas", "false");
        configs.put("use.latest.version", false);
        configs.put("bootstrap.servers", "not ours");

        assertThat(RegistrySettings.fromConfigs(configs))
                .isEqualTo(new RegistrySettings(
                        List.of(URI.create("https://a:8081"), URI.create("https://b/base")),
                        new Credentials.Basic("us", "pass:word"),
                        new TlsSettings(
                                Optional.of(new TlsSettings.Store(Path.of("/t.pem"), "PEM", null, "p")),
                                Optional.of(new TlsSettings.Store(Path.of("/k.jks"), "JKS", "k", "p"))),
                        Duration.ofMillis(11),
                        Duration.ofMillis(12),
                        new Backoff(1, Duration.ofMillis(13), Duration.ofMillis(14)),
                        false));
    }

    @Test
    void aUserInTheAddressIsTakenOutOfIt() {
        RegistrySettings settings = RegistrySettings.fromConfigs(Map.of(URL, "http://me:s%40fe@a:1,http://b:2"));

        assertThat(settings.urls()).containsExactly(URI.create("http://a:1"), URI.create("http://b:2"));
        assertThat(settings.credentials()).isEqualTo(new Credentials.Basic("me", "s@fe"));
    }

    @Test
    void aBearerTokenIsSentAsItIs() {
        RegistrySettings settings = RegistrySettings.fromConfigs(Map.of(
                URL, "http://a", "bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "t0ken"));

        assertThat(settings.credentials().authorization()).isEqualTo("Bearer t0ken");
    }

    @Test
    void noSecretIsShown() {
        RegistrySettings settings = RegistrySettings.fromConfigs(Map.of(
                URL,
                "http://me:s3cret@a",
                "schema.registry.ssl.truststore.location",
                "/t",
                "schema.registry.ssl.truststore.password",
                "s3cret"));

        assertThat(settings.toString()).contains("me", "/t").doesNotContain("s3cret");
        assertThat(settings.withCredentials(new Credentials.Bearer("s3cret")).toString())
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    schema.registry.url                   | ''           | schema.registry.url = '': must name at least one address
                    schema.registry.url                   | a:8081       | registry address 'a:8081': must be http:// or https:// and name a host
                    schema.registry.url                   | http://a b   | schema.registry.url = 'http://a b': must be addresses such as http://host:8081
                    schema.registry.url                   | http://u:p@a b | schema.registry.url = 'http://***@a b': must be addresses such as http://host:8081
                    schema.registry.url                   | http://a?x=1 | registry address of host a: must hold no user, query or fragment; give the user as credentials
                    basic.auth.credentials.source         | SASL_INHERIT | basic.auth.credentials.source = 'SASL_INHERIT': must be URL or USER_INFO
                    basic.auth.credentials.source         | USER_INFO    | basic.auth.user.info is missing: its credentials source asks for it
                    bearer.auth.credentials.source        | OAUTHBEARER  | bearer.auth.credentials.source = 'OAUTHBEARER': must be STATIC_TOKEN
                    max.retries                           | -1           | max.retries = '-1': must be a whole number from 0 to 999999999
                    retries.wait.ms                       | 0            | registry back-off first wait PT0S: must be at least 1 ms
                    retries.max.wait.ms                   | 1            | registry back-off longest wait PT0.001S: must be at least the first wait, PT0.25S
                    http.connect.timeout.ms               | 0            | registry connect timeout PT0S: must be positive
                    http.read.timeout.ms                  | 1s           | http.read.timeout.ms = '1s': must be a whole number from 0 to 999999999
                    auto.register.schemas                 | yes          | auto.register.schemas = 'yes': must be true or false
                    use.latest.version                    | true         | use.latest.version = 'true': must be false: records are written with their own schema
                    schema.registry.ssl.endpoint.identification.algorithm | '' | schema.registry.ssl.endpoint.identification.algorithm = '': must be https: a certificate must name the host
                    """)
    void aWrongValueIsNamedWithItsKeyAndRule(String key, String value, String message) {
        Map<String, String> configs = new HashMap<>(Map.of(URL, "http://a:8081"));
        configs.put(key, value);

        assertThatThrownBy(() -> RegistrySettings.fromConfigs(configs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aStoreOfAnUnknownTypeIsRefused() {
        assertThatThrownBy(() -> new TlsSettings.Store(Path.of("/x"), "bcfks", null, null))
                .hasMessage("store type 'BCFKS' of /x: must be PEM, JKS or PKCS12");
    }
}
