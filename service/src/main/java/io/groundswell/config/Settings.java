package io.groundswell.config;

import io.groundswell.registry.RegistrySettings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an operator decides, checked.
 *
 * @param kafka Kafka's own properties, without prefix, for its clients and for Streams
 * @param registryClient the registry client's own properties, without prefix
 */
public record Settings(
        ConnectionSettings connection,
        DataFolder data,
        HttpSettings http,
        EmbeddedSettings embedded,
        TopicSettings topics,
        StreamsSettings streams,
        MemorySettings memory,
        TimeSettings time,
        RetentionSettings retention,
        HashtagSettings hashtag,
        RankingSettings ranking,
        ReviewSettings review,
        CampaignSettings campaigns,
        PrivacySettings privacy,
        ScoringSettings scoring,
        AuthenticitySettings authenticity,
        SerdeSettings serde,
        Map<String, String> kafka,
        Map<String, String> registryClient) {

    public Settings {
        kafka = Map.copyOf(kafka);
        registryClient = Map.copyOf(registryClient);
        requireRegistryClient(connection, registryClient);
    }

    private static void requireRegistryClient(ConnectionSettings connection, Map<String, String> registryClient) {
        List<URI> urls = connection.embedded() ? List.of(URI.create("http://127.0.0.1")) : connection.registryUrls();
        try {
            RegistrySettings.fromConfigs(configs(registryClient, urls));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PassThrough.REGISTRY_CLIENT.prefix() + e.getMessage(), e);
        }
    }

    private static Map<String, String> configs(Map<String, String> registryClient, List<URI> urls) {
        Map<String, String> configs = new HashMap<>(registryClient);
        configs.put("schema.registry.url", urls.stream().map(URI::toString).collect(Collectors.joining(",")));
        return configs;
    }

    /**
     * What the registry's client and its serdes are told, under Confluent's names: {@code registry.client.*} and where
     * the registry is.
     *
     * @param urls those of {@link ConnectionSettings#registryUrls}, or the embedded registry's
     */
    public Map<String, String> registryConfigs(List<URI> urls) {
        return configs(registryClient, urls);
    }

    /** The settings of a service that nobody configured. */
    public static Settings defaults() {
        return from(Values.over(List.of()));
    }

    static Settings from(Values values) {
        return new Settings(
                ConnectionSettings.from(values),
                DataFolder.from(values),
                HttpSettings.from(values),
                EmbeddedSettings.from(values),
                TopicSettings.from(values),
                StreamsSettings.from(values),
                MemorySettings.from(values),
                TimeSettings.from(values),
                RetentionSettings.from(values),
                HashtagSettings.from(values),
                RankingSettings.from(values),
                ReviewSettings.from(values),
                CampaignSettings.from(values),
                PrivacySettings.from(values),
                ScoringSettings.from(values),
                AuthenticitySettings.from(values),
                SerdeSettings.from(values),
                PassThrough.KAFKA.from(values),
                PassThrough.REGISTRY_CLIENT.from(values));
    }
}
