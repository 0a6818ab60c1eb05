package io.groundswell.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.campaign.BatchCampaign;
import io.groundswell.campaign.BatchDefinition;
import io.groundswell.campaign.BatchFigures;
import io.groundswell.campaign.WaveFigures;
import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WaveShape;
import io.groundswell.query.Instance;
import io.groundswell.runtime.Connections;
import io.groundswell.runtime.FiledCampaigns;
import io.groundswell.runtime.StreamsRuntime;
import io.groundswell.runtime.Topics;
import io.groundswell.scenario.CampaignSums;
import io.groundswell.scenario.NaiveTopics;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.campaign.LiveCampaign;
import io.groundswell.stream.step.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wave of weeks through the broker, RocksDB and exactly-once: the same sums whatever the partitions and the crashes. */
class CampaignCrashTest {
    private static final WaveSettings WAVE = WaveSettings.of(1, 0.004, WaveShape.FADING);

    private final BatchDefinition campaign = WaveFigures.definition(WAVE);
    private final List<PostEvent> events = WaveFigures.events(WAVE);
    private final BatchFigures batch = new BatchCampaign(
                    events, campaign, WaveFigures.reading(new NaiveTopics()::of), (int)
                            (WAVE.end().getEpochSecond() / 60))
            .figures();

    @TempDir
    private Path folder;

    @Test
    void oneOfEachPartition() throws Exception {
        finish(settings(1, 1), events);
    }

    @Test
    void threeOfPostsFourOfAuthorsAndAKillInTheMiddle() throws Exception {
        Map<String, String> settings = settings(3, 4);
        List<PostEvent> first = events.subList(0, events.size() / 2);
        try (StartedService service = StartedService.over(folder.resolve("data"), settings)) {
            try (WaveProducer producer = service.producer()) {
                producer.send(first);
            }
            await("some of it is counted, and some is not")
                    .atMost(StartedService.PATIENCE)
                    .until(() -> service.json("status").at("/total/in").asLong() > first.size() / 4);
            service.kill();
        }
        finish(settings, events.subList(first.size(), events.size()));
    }

    private void finish(Map<String, String> given, List<PostEvent> rest) {
        Map<String, String> all = new TreeMap<>(given);
        all.put("data.folder", folder.resolve("data").toString());
        Settings settings = Configuration.with(all).settings();
        try (Connections connections = Connections.open(settings)) {
            int partitions = new Topics(connections.clientProperties(), settings.topics())
                    .prepare(Topics.Arrival.LOG_APPEND_TIME);
            FiledCampaigns.put(settings, connections, Clock.systemUTC());
            try (StreamsRuntime streams = StreamsRuntime.start(settings, connections, partitions);
                    WaveProducer producer = new WaveProducer(connections.bootstrapServers(), connections.codecs())) {
                producer.send(rest);
                producer.complete(partitions, WAVE.end());
                awaitEnd(streams);
                LiveCampaign live =
                        streams.live().campaignSums().of(campaign.id()).orElseThrow();
                await("the last slides are committed")
                        .atMost(StartedService.PATIENCE)
                        .untilAsserted(() -> CampaignSums.areThoseOf(
                                batch,
                                CampaignSums.all(live, Instance.of(streams).store(Stores.CAMPAIGN_SUMS), campaign.id()),
                                campaign.id()));
            }
        }
    }

    private void awaitEnd(StreamsRuntime streams) {
        long endMinute = WAVE.end().getEpochSecond() / 60;
        await("all slides are closed").atMost(StartedService.PATIENCE).untilAsserted(() -> {
            assertThat(streams.failure()).isEmpty();
            assertThat(streams.live().campaignSums().of(campaign.id()))
                    .hasValueSatisfying(
                            live -> assertThat((long) live.closedThrough()).isEqualTo(endMinute));
        });
    }

    private Map<String, String> settings(int posts, int authors) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("broker.port", "0");
        settings.put("registry.port", "0");
        settings.put("topics.posts-partitions", "" + posts);
        settings.put("topics.mentions-partitions", "" + authors);
        settings.put("time.idle-after", "1h");
        settings.put("kafka.consumer.session.timeout.ms", "6000");
        settings.put("campaigns.folder", campaignFile().toString());
        return settings;
    }

    /** As a file, so that it is in force before the first post is read. */
    private Path campaignFile() throws IOException {
        Path campaigns = Files.createDirectories(folder.resolve("campaigns"));
        Map<String, List<String>> tags = campaign.roles().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        TreeMap::new,
                        Collectors.mapping(tag -> "\"" + tag.getKey() + "\"", Collectors.toList())));
        Files.writeString(campaigns.resolve(campaign.id() + ".yaml"), """
                title: A wave
                openFrom: %s
                tags: %s
                hosts: {regions: %s, languages: %s}
                newcomers: {regions: %s, languages: %s}
                """.formatted(
                        WAVE.start(),
                        tags.toString().replace("=", ": "),
                        campaign.hosts().regions(),
                        campaign.hosts().languages(),
                        campaign.newcomers().regions(),
                        campaign.newcomers().languages()));
        return campaigns;
    }
}
