package io.groundswell.bench.contest;

import io.groundswell.config.Configuration;
import io.groundswell.config.PrivacySettings;
import io.groundswell.config.PrivacySettings.AuthorIds;
import io.groundswell.config.Settings;
import io.groundswell.http.HttpServer;
import io.groundswell.query.AuthorNames;
import io.groundswell.query.Instance;
import io.groundswell.query.Queries;
import io.groundswell.query.StreamsMeters;
import io.groundswell.runtime.Connections;
import io.groundswell.runtime.DecisionWriter;
import io.groundswell.runtime.FiledCampaigns;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.runtime.Topics;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.TagRule;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The service as {@code run} has it against a cluster, with its defaults and everything on: exactly-once, metrics, REST, and
 * the campaign that comes with the program.
 */
public final class MeasuredService implements AutoCloseable {
    private final Settings settings;
    private final Connections connections;
    private final StreamsRuntime streams;
    private final DecisionWriter<TagRule> rules;
    private final DecisionWriter<CampaignDefinition> campaigns;
    private final StreamsMeters meters;
    private final HttpServer http;

    /**
     * What differs from the defaults.
     *
     * @param bootstrapServers the broker
     * @param registryUrl the registry
     * @param topic holds the posts
     * @param name of this run; names what the service makes on the broker
     * @param folder what it keeps on disk goes here
     */
    public record Place(String bootstrapServers, String registryUrl, String topic, String name, Path folder) {

        /** Its own, so that what an earlier run said is not in the way. */
        public String updatesTopic() {
            return "trend-updates-" + name;
        }

        private String campaignUpdatesTopic() {
            return "campaign-updates-" + name;
        }

        /** The defaults, but for the place. */
        public Settings settings() {
            return Configuration.with(Map.of(
                            "bootstrap-servers",
                            bootstrapServers,
                            "schema-registry-url",
                            registryUrl,
                            "data.folder",
                            folder.toString(),
                            "http.port",
                            "0",
                            // Whatever heap the benchmark is to give it.
                            "memory.budget",
                            "1024GiB",
                            "streams.application-id",
                            name,
                            "topics.posts",
                            topic,
                            "topics.trend-updates",
                            updatesTopic(),
                            "topics.campaign-updates",
                            campaignUpdatesTopic()))
                    .settings();
        }
    }

    /** Starts it; its topics are there when this returns, its streams begin to run. */
    public MeasuredService(Place place) {
        settings = place.settings();
        connections = Connections.open(settings);
        int partitions =
                new Topics(connections.clientProperties(), settings.topics()).prepare(Topics.Arrival.LOG_APPEND_TIME);
        FiledCampaigns.put(settings, connections, Clock.systemUTC());
        streams = StreamsRuntime.start(settings, connections, partitions);
        rules = DecisionWriter.rules(connections, settings.topics().tagRules());
        campaigns = DecisionWriter.campaigns(connections, settings.topics().campaigns());
        meters = new StreamsMeters(streams.kafkaStreams());
        PrivacySettings privacy = settings.privacy();
        AuthorNames names = AuthorNames.of(privacy.authorIds() == AuthorIds.SALTED, privacy.salt());
        Queries queries = Queries.of(Instance.of(streams), rules::write, campaigns::write, Clock.systemUTC(), names);
        http = HttpServer.start(settings.http(), queries, List.of(meters));
    }

    /** What it runs with. */
    public Settings settings() {
        return settings;
    }

    /** Its streams. */
    public StreamsRuntime streams() {
        return streams;
    }

    /** Where its REST API answers: {@code http://host:port}. */
    public String url() {
        return http.url();
    }

    @Override
    public void close() {
        http.close();
        meters.close();
        campaigns.close();
        rules.close();
        streams.close();
        connections.close();
    }
}
