package io.groundswell.config;

import java.util.List;
import java.util.Map;

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
        TimeSettings time,
        RetentionSettings retention,
        HashtagSettings hashtag,
        RankingSettings ranking,
        SerdeSettings serde,
        Map<String, String> kafka,
        Map<String, String> registryClient) {

    public Settings {
        kafka = Map.copyOf(kafka);
        registryClient = Map.copyOf(registryClient);
        requireStateForGrace(time, retention);
    }

    /** A late event corrects a series that is still there, and only if its post's earlier events are still known. */
    private static void requireStateForGrace(TimeSettings time, RetentionSettings retention) {
        if (time.seriesGrace().compareTo(retention.minutes()) > 0) {
            throw TimeSettings.SERIES_GRACE.broken(
                    time.seriesGrace(),
                    "must be at most retention.minutes, which is " + Span.print(retention.minutes()));
        }
        if (time.seriesGrace().compareTo(retention.postsSeen()) > 0) {
            throw TimeSettings.SERIES_GRACE.broken(
                    time.seriesGrace(),
                    "must be at most retention.posts-seen, which is " + Span.print(retention.postsSeen()));
        }
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
                TimeSettings.from(values),
                RetentionSettings.from(values),
                HashtagSettings.from(values),
                RankingSettings.from(values),
                SerdeSettings.from(values),
                PassThrough.KAFKA.from(values),
                PassThrough.REGISTRY_CLIENT.from(values));
    }
}
