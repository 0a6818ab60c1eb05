package io.groundswell.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A section whose keys belong to somebody else and go to them as they stand, without the prefix.
 *
 * @param prefix with the dot at its end
 * @param owner whose keys they are
 * @param taken keys (without prefix) that a setting of ours decides, and which one
 */
record PassThrough(String prefix, String owner, Map<String, String> taken, String doc) {

    static final PassThrough KAFKA = new PassThrough(
            "kafka.",
            "Kafka's clients and Kafka Streams",
            Map.of(
                    "bootstrap.servers", "bootstrap-servers",
                    "application.id", "streams.application-id",
                    "state.dir", "data.folder",
                    "num.stream.threads", "streams.threads",
                    "processing.guarantee", "streams.guarantee",
                    "commit.interval.ms", "streams.commit-interval",
                    "num.standby.replicas", "streams.standby-replicas"),
            """
            Handed to Kafka's clients and Kafka Streams untouched, under Kafka's own names; the prefixes consumer., \
            main.consumer., restore.consumer., producer., admin. and topic. mean what they mean to Kafka Streams. In the \
            environment every underscore after GROUNDSWELL_KAFKA_ is a dot.""");

    static final PassThrough REGISTRY_CLIENT = new PassThrough(
            "registry.client.", "the registry's client", Map.of("schema.registry.url", "schema-registry-url"), """
            Handed to the client of the schema registry untouched, under Confluent's names: basic.auth.user.info, \
            bearer.auth.token, schema.registry.ssl.truststore.location and so on.""");

    boolean covers(String key) {
        return key.startsWith(prefix) && key.length() > prefix.length();
    }

    /** The setting of ours that decides what {@code key} would. */
    Optional<String> decidedBy(String key) {
        return Optional.ofNullable(taken.get(key.substring(prefix.length())));
    }

    /** The values of this section, without the prefix, in the order of their keys. */
    Map<String, String> from(Values values) {
        Map<String, String> found = new TreeMap<>();
        for (Given given : values.all()) {
            if (covers(given.key())) {
                found.put(given.key().substring(prefix.length()), given.text());
            }
        }
        return found;
    }
}
