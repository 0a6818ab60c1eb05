package io.groundswell.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link RegistrySettings} from the keys of Confluent's clients:
 *
 * <ul>
 *   <li>{@code schema.registry.url}: addresses, separated by commas; required
 *   <li>{@code basic.auth.credentials.source}: {@code URL} (user:password in an address, the same for all; the default) or
 *       {@code USER_INFO} with {@code basic.auth.user.info}, {@code user:password}
 *   <li>{@code bearer.auth.credentials.source}: {@code STATIC_TOKEN} with {@code bearer.auth.token}
 *   <li>{@code schema.registry.ssl.truststore.} and {@code schema.registry.ssl.keystore.} {@code location},
 *       {@code type} (JKS unless said), {@code password}; {@code schema.registry.ssl.key.password};
 *       {@code schema.registry.ssl.endpoint.identification.algorithm}: must be {@code https}
 *   <li>{@code http.connect.timeout.ms}, {@code http.read.timeout.ms}, {@code max.retries}, {@code retries.wait.ms},
 *       {@code retries.max.wait.ms}
 *   <li>{@code auto.register.schemas}: true unless said
 *   <li>{@code use.latest.version}: must be false; this serializer writes with the record's own schema
 * </ul>
 *
 * All but the first and the ssl keys may also begin with {@code schema.registry.}, as Confluent allows.
 */
final class RegistryConfigs {

    private static final String NAMESPACE = "schema.registry.";
    private static final String URL = "schema.registry.url";

    private final Map<String, ?> configs;

    RegistryConfigs(Map<String, ?> configs) {
        this.configs = configs;
    }

    RegistrySettings settings() {
        if (flag("use.latest.version", false)) {
            throw broken("use.latest.version", "true", "must be false: records are written with their own schema");
        }
        List<URI> addresses = addresses();
        RegistrySettings defaults = RegistrySettings.at(withoutUser(addresses).toArray(URI[]::new));
        Backoff backoff = new Backoff(
                1 + (int) number("max.retries", defaults.backoff().rounds() - 1),
                Duration.ofMillis(
                        number("retries.wait.ms", defaults.backoff().first().toMillis())),
                Duration.ofMillis(number(
                        "retries.max.wait.ms", defaults.backoff().longest().toMillis())));
        return defaults.withCredentials(credentials(addresses))
                .withTls(tls())
                .withTimeouts(
                        Duration.ofMillis(number(
                                "http.connect.timeout.ms",
                                defaults.connectTimeout().toMillis())),
                        Duration.ofMillis(number(
                                "http.read.timeout.ms",
                                defaults.requestTimeout().toMillis())))
                .withBackoff(backoff)
                .withAutoRegister(flag("auto.register.schemas", true));
    }

    private List<URI> addresses() {
        Object value = configs.get(URL);
        String text = value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(value == null ? "" : value);
        List<URI> addresses = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                addresses.add(address(part.strip()));
            }
        }
        if (addresses.isEmpty()) {
            throw broken(URL, text, "must name at least one address");
        }
        return addresses;
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw broken(URL, text.replaceFirst("//[^@/]*@", "//***@"), "must be addresses such as http://host:8081");
        }
    }

    private static List<URI> withoutUser(List<URI> addresses) {
        return addresses.stream()
                .map(url -> url.getRawUserInfo() == null
                        ? url
                        : URI.create(url.toString().replaceFirst("//[^@/]*@", "//")))
                .toList();
    }

    private Credentials credentials(List<URI> addresses) {
        String bearer = text("bearer.auth.credentials.source");
        if (bearer != null) {
            if (!bearer.equals("STATIC_TOKEN")) {
                throw broken("bearer.auth.credentials.source", bearer, "must be STATIC_TOKEN");
            }
            return new Credentials.Bearer(required("bearer.auth.token"));
        }
        String source =
                Optional.ofNullable(text("basic.auth.credentials.source")).orElse("URL");
        return switch (source) {
            case "URL" -> userOf(addresses);
            case "USER_INFO" -> basic("basic.auth.user.info", required("basic.auth.user.info"));
            default -> throw broken("basic.auth.credentials.source", source, "must be URL or USER_INFO");
        };
    }

    /** One user for all addresses, for they are equal registries; whichever of them name it. */
    private static Credentials userOf(List<URI> addresses) {
        List<String> users = addresses.stream()
                .map(URI::getUserInfo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (users.size() > 1) {
            throw broken(URL, users.size() + " users", "must name the same user:password wherever it names one");
        }
        return users.isEmpty() ? new Credentials.Anonymous() : basic(URL, users.get(0));
    }

    private static Credentials basic(String key, String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw broken(key, "***", "must hold user:password");
        }
        return new Credentials.Basic(userInfo.substring(0, colon), userInfo.substring(colon + 1));
    }

    private TlsSettings tls() {
        String key = "schema.registry.ssl.endpoint.identification.algorithm";
        String algorithm = plain(key);
        if (algorithm != null && !algorithm.equalsIgnoreCase("https")) {
            throw broken(key, algorithm, "must be https: a certificate must name the host");
        }
        return new TlsSettings(store("schema.registry.ssl.truststore."), store("schema.registry.ssl.keystore."));
    }

    private Optional<TlsSettings.Store> store(String prefix) {
        return Optional.ofNullable(plain(prefix + "location"))
                .map(location -> new TlsSettings.Store(
                        Path.of(location),
                        Optional.ofNullable(plain(prefix + "type")).orElse("JKS"),
                        plain(prefix + "password"),
                        plain("schema.registry.ssl.key.password")));
    }

    private boolean flag(String key, boolean otherwise) {
        String value = text(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw broken(key, value, "must be true or false");
        }
        return Boolean.parseBoolean(value);
    }

    private long number(String key, long otherwise) {
        String value = text(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw broken(key, value, "must be a whole number from 0 to 999999999");
        }
        return Long.parseLong(value);
    }

    private String required(String key) {
        String value = text(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " is missing: its credentials source asks for it");
        }
        return value;
    }

    /** The value under Confluent's namespace, or else without it. */
    private @Nullable String text(String key) {
        String value = plain(NAMESPACE + key);
        return value == null ? plain(key) : value;
    }

    private @Nullable String plain(String key) {
        Object value = configs.get(key);
        if (value instanceof Password password) {
            return password.value();
        }
        return value == null ? null : value.toString().strip();
    }

    private static IllegalArgumentException broken(String key, String value, String rule) {
        return new IllegalArgumentException(key + " = '" + value + "': " + rule);
    }
}
