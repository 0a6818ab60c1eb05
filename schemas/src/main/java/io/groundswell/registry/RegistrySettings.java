package io.groundswell.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to reach a schema registry.
 *
 * @param urls base addresses of equal registries, http or https, at least one; tried in order, beginning with the one
 *     that answered last
 * @param credentials who we are
 * @param tls for https addresses
 * @param connectTimeout until a connection stands; positive
 * @param requestTimeout from sending to the end of the answer; positive
 * @param backoff between the rounds of one call
 * @param autoRegister whether serializers add schemas that a subject does not have yet
 */
public record RegistrySettings(
        List<URI> urls,
        Credentials credentials,
        TlsSettings tls,
        Duration connectTimeout,
        Duration requestTimeout,
        Backoff backoff,
        boolean autoRegister) {

    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final Backoff DEFAULT_BACKOFF = new Backoff(4, Duration.ofMillis(250), Duration.ofSeconds(5));

    public RegistrySettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("registry addresses: at least one is needed");
        }
        urls.forEach(RegistrySettings::requireHttp);
        requirePositive("registry connect timeout", connectTimeout);
        requirePositive("registry request timeout", requestTimeout);
    }

    /** Defaults: anonymous, the JVM's certificates, 10 s to connect, 30 s to answer, 4 rounds, registering schemas. */
    public static RegistrySettings at(URI... urls) {
        return new RegistrySettings(
                List.of(urls),
                new Credentials.Anonymous(),
                TlsSettings.DEFAULT,
                DEFAULT_CONNECT_TIMEOUT,
                DEFAULT_REQUEST_TIMEOUT,
                DEFAULT_BACKOFF,
                true);
    }

    /**
     * Reads the keys that Confluent's clients read; see {@link RegistryConfigs} for the list. Others are ignored.
     *
     * @throws IllegalArgumentException naming the key, its value and the rule it breaks
     */
    public static RegistrySettings fromConfigs(Map<String, ?> configs) {
        return new RegistryConfigs(configs).settings();
    }

    public RegistrySettings withCredentials(Credentials other) {
        return new RegistrySettings(urls, other, tls, connectTimeout, requestTimeout, backoff, autoRegister);
    }

    public RegistrySettings withTls(TlsSettings other) {
        return new RegistrySettings(urls, credentials, other, connectTimeout, requestTimeout, backoff, autoRegister);
    }

    public RegistrySettings withTimeouts(Duration connect, Duration request) {
        return new RegistrySettings(urls, credentials, tls, connect, request, backoff, autoRegister);
    }

    public RegistrySettings withBackoff(Backoff other) {
        return new RegistrySettings(urls, credentials, tls, connectTimeout, requestTimeout, other, autoRegister);
    }

    public RegistrySettings withAutoRegister(boolean other) {
        return new RegistrySettings(urls, credentials, tls, connectTimeout, requestTimeout, backoff, other);
    }

    private static void requireHttp(URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "registry address '" + url + "': must be http:// or https:// and name a host");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("registry address of host " + url.getHost()
                    + ": must hold no user, query or fragment; give the user as credentials");
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " " + duration + ": must be positive");
        }
    }
}
