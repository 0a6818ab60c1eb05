package io.groundswell.runtime;

import io.groundswell.config.Given;
import io.groundswell.config.Settings;
import io.groundswell.embedded.EmbeddedBroker;
import io.groundswell.embedded.EmbeddedRegistry;
import io.groundswell.registry.WireCodecs;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The broker and the registry that a process works with: a cluster's, or its own, which it then starts and stops.
 */
public final class Connections implements AutoCloseable {
    private final Settings settings;
    private final String bootstrapServers;
    private final String registryUrls;
    private final @Nullable EmbeddedBroker broker;
    private final @Nullable EmbeddedRegistry registry;
    private final WireCodecs codecs;

    private Connections(
            Settings settings,
            String bootstrapServers,
            String registryUrls,
            @Nullable EmbeddedBroker broker,
            @Nullable EmbeddedRegistry registry) {
        this.settings = settings;
        this.bootstrapServers = bootstrapServers;
        this.registryUrls = registryUrls;
        this.broker = broker;
        this.registry = registry;
        this.codecs = codecsOver(settings, registryUrls);
    }

    /** Starts what is to be embedded; a cluster is not contacted yet. */
    public static Connections open(Settings settings) {
        if (!settings.connection().embedded()) {
            String brokers = String.join(",", settings.connection().bootstrapServers());
            String registries = settings.connection().registryUrls().stream()
                    .map(URI::toString)
                    .collect(Collectors.joining(","));
            return new Connections(settings, brokers, registries, null, null);
        }
        EmbeddedBroker broker = EmbeddedBroker.start(
                settings.data().broker(), settings.embedded().brokerPort());
        try {
            EmbeddedRegistry registry = EmbeddedRegistry.start(
                    broker.bootstrapServers(), settings.embedded().registryPort(), Contract.levels(settings.topics()));
            return new Connections(settings, broker.bootstrapServers(), registry.url(), broker, registry);
        } catch (RuntimeException failed) {
            broker.close();
            throw failed;
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Base addresses, joined by commas; to be shown, without users and passwords. */
    public String registryUrls() {
        return Given.withoutUsers(registryUrls);
    }

    /** How records become bytes and back. */
    public WireCodecs codecs() {
        return codecs;
    }

    /** Properties for a Kafka client: the address, and the operator's own, of which those with a Streams prefix are left out. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new HashMap<>();
        settings.kafka().forEach((key, value) -> {
            if (StreamsPrefixes.isPlain(key)) {
                properties.put(key, value);
            }
        });
        properties.put("bootstrap.servers", bootstrapServers);
        return properties;
    }

    /** Completes when the embedded broker gives up; never, if it does not, or is none. */
    public CompletionStage<Throwable> whenFailed() {
        return broker == null ? new CompletableFuture<>() : broker.failure().thenApply(failure -> failure);
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    private static WireCodecs codecsOver(Settings settings, String registryUrls) {
        Map<String, Object> configs = new HashMap<>(settings.registryClient());
        configs.put("schema.registry.url", registryUrls);
        return WireCodecs.named(settings.serde().serializer(), settings.serde().deserializer(), configs);
    }
}
