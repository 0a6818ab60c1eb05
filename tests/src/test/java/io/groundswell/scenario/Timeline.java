package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.registry.SchemaRegistry;
import io.groundswell.registry.WireCodecs;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.TrendUpdateKind;
import io.groundswell.stream.TopicSerdes;
import io.groundswell.stream.TopologySettings;
import io.groundswell.stream.TrendTopology;
import io.groundswell.stream.rank.PastRankings;
import io.groundswell.stream.source.CompletenessMarker;
import io.groundswell.stream.source.Conservation;
import io.groundswell.stream.step.Stores;
import io.groundswell.stream.tally.SealedSeries;
import io.groundswell.stream.tally.SeriesStep;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.tally.FormCount;
import io.groundswell.trend.tally.SeriesPoint;
import io.groundswell.welcome.Lexicon;
import io.groundswell.welcome.Sums;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * Posts and what becomes of them, drawn along a clock, through the whole topology over RocksDB; one partition a topic,
 * a commit after each record. Times are written {@code "10:05"}, of 14 January 2025 UTC, or {@code "15T10:05"}, of
 * another day of that month. After each record the conservation law is held.
 */
final class Timeline implements AutoCloseable {
    private final WireCodecs codecs;
    private final TrendTopology topology;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> posts;
    private final TestInputTopic<byte[], byte[]> rules;
    private final TestInputTopic<byte[], byte[]> campaigns;
    private final TestOutputTopic<String, TrendUpdate> updates;
    private final TestOutputTopic<String, CampaignUpdate> campaignUpdates;
    private final TestOutputTopic<byte[], RejectedPost> rejected;

    Timeline() {
        this(new MemoryRegistry());
    }

    Timeline(SchemaRegistry registry) {
        this(registry, Duration.ofHours(24));
    }

    Timeline(SchemaRegistry registry, Duration seriesGrace) {
        this(registry, Drawn.settings(seriesGrace, new Lexicon(List.of())));
    }

    Timeline(SchemaRegistry registry, TopologySettings settings) {
        codecs = WireCodecs.over(registry, true);
        Deserializer<TagRule> readRules = codecs.deserializer(TagRule.class);
        TopicSerdes serdes = new TopicSerdes(
                codecs.deserializer(PostEvent.class),
                readRules,
                codecs.deserializer(CampaignDefinition.class),
                codecs.serde(RejectedPost.class),
                codecs.serde(TrendUpdate.class),
                codecs.serde(CampaignUpdate.class));
        topology = new TrendTopology(settings, serdes, partition -> true);
        driver = new TopologyTestDriver(topology.get(), Drawn.streamsConfig(), Drawn.instant("00:00"));
        ByteArraySerializer bytes = new ByteArraySerializer();
        posts = driver.createInputTopic("posts", bytes, bytes);
        rules = driver.createInputTopic("tag-rules", bytes, bytes);
        campaigns = driver.createInputTopic("campaigns", bytes, bytes);
        updates = driver.createOutputTopic(
                "trend-updates", new StringDeserializer(), codecs.deserializer(TrendUpdate.class));
        campaignUpdates = driver.createOutputTopic(
                "campaign-updates", new StringDeserializer(), codecs.deserializer(CampaignUpdate.class));
        rejected = driver.createOutputTopic(
                "posts.rejected", new ByteArrayDeserializer(), codecs.deserializer(RejectedPost.class));
    }

    /** Begins to draw an event of a time. */
    Drawn at(String time) {
        return new Drawn(this, Drawn.instant(time));
    }

    void send(byte @Nullable [] key, byte @Nullable [] value, Instant arrival) {
        send(new TestRecord<>(key, value, new RecordHeaders(), arrival));
    }

    void send(byte[] key, PostEvent event, Instant arrival) {
        send(key, bytesOf(event), arrival);
    }

    byte[] bytesOf(PostEvent event) {
        return codecs.serializer(PostEvent.class).serialize("posts", event);
    }

    /** So many people, one a minute from a time on, post once. */
    void wave(String name, int people, String text, String from) {
        Instant start = Drawn.instant(from);
        for (int i = 0; i < people; i++) {
            new Drawn(this, start.plus(Duration.ofMinutes(i)))
                    .post(name + "-" + i)
                    .by(name + "-author-" + i)
                    .saying(text)
                    .published();
        }
    }

    /** The partition holds nothing earlier any more: all slides up to the time close. */
    void closeThrough(String time) {
        complete(Drawn.instant(time).toEpochMilli(), Drawn.instant(time));
    }

    void complete(long throughMs, Instant arrival) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(CompletenessMarker.HEADER, Long.toString(throughMs).getBytes(StandardCharsets.US_ASCII));
        send(new TestRecord<>(null, null, headers, arrival));
    }

    /** Nothing comes for a while, by the wall clock. */
    void silenceOf(Duration wallTime) {
        driver.advanceWallClockTime(wallTime);
    }

    void rule(String tag, @Nullable TagRule rule) {
        ruleBytes(tag, rule == null ? null : bytesOf(rule));
    }

    void ruleBytes(String tag, byte @Nullable [] value) {
        rules.pipeInput(tag.getBytes(StandardCharsets.UTF_8), value);
    }

    byte[] bytesOf(TagRule rule) {
        return codecs.serializer(TagRule.class).serialize("tag-rules", rule);
    }

    void campaign(CampaignDefinition definition) {
        campaignBytes(definition.getId(), bytesOf(definition));
    }

    void campaignBytes(String id, byte @Nullable [] value) {
        campaigns.pipeInput(id.getBytes(StandardCharsets.UTF_8), value);
    }

    byte[] bytesOf(CampaignDefinition definition) {
        return codecs.serializer(CampaignDefinition.class).serialize("campaigns", definition);
    }

    /** What became of ranks and states since last asked; without snapshots. */
    List<TrendUpdate> changes() {
        return allUpdates().stream()
                .filter(update -> update.getKind() != TrendUpdateKind.SNAPSHOT)
                .toList();
    }

    List<TrendUpdate> allUpdates() {
        return updates.readValuesToList();
    }

    /** What was told of campaigns since last asked, in its order; each is keyed by its campaign. */
    List<CampaignUpdate> campaignUpdates() {
        return campaignUpdates.readKeyValuesToList().stream()
                .map(told -> {
                    assertThat(told.key).isEqualTo(told.value.getCampaign());
                    return told.value;
                })
                .toList();
    }

    List<RejectedPost> rejected() {
        return rejected.readValuesToList();
    }

    Conservation conservation() {
        return topology.live().sources().total();
    }

    /** Counted from the people that are held; the buckets that hold a post. */
    List<SeriesPoint> series(String tag, String scope, SeriesStep step) {
        return topology.live().tallies().of(tag).orElseThrow().look(tag, glance -> glance.tag()
                .series(scope, step.minutes(), 0, Integer.MAX_VALUE));
    }

    List<FormCount> forms(String tag) {
        return topology.live().tallies().of(tag).orElseThrow().look(tag, glance -> glance.tag()
                .forms());
    }

    /** The end of the last closed slide. */
    Instant closed() {
        int minute =
                Objects.requireNonNull(topology.live().tallies().all().get(0)).closedThrough();
        return Instant.ofEpochMilli(TimeBuckets.minuteStartMs(minute));
    }

    Optional<SeriesPoint> sealed(String tag, String scope, SeriesStep step, String time) {
        int minute = TimeBuckets.minuteOf(Drawn.instant(time).toEpochMilli());
        return new SealedSeries(driver.getKeyValueStore(Stores.TAG_SERIES))
                .at(tag, scope, step, minute / step.minutes());
    }

    /** The tags as ranked at a time, best first. */
    List<String> rankedAt(String scope, String time) {
        return tagsOf(new PastRankings(driver.getKeyValueStore(Stores.RANKINGS)).at(scope, Drawn.instant(time)));
    }

    List<String> rankedNow(String scope) {
        return tagsOf(new PastRankings(driver.getKeyValueStore(Stores.RANKINGS)).newest(scope));
    }

    /** The newest list of a scope, best first. */
    List<RankedTag> newestRanking(String scope) {
        return new PastRankings(driver.getKeyValueStore(Stores.RANKINGS))
                .newest(scope)
                .orElseThrow()
                .getRanking();
    }

    /** What is added up of a campaign; a copy. */
    Sums sums(String campaign) {
        return CampaignSums.all(
                topology.live().campaignSums().of(campaign).orElseThrow(),
                driver.getKeyValueStore(Stores.CAMPAIGN_SUMS),
                campaign);
    }

    TrendTopology topology() {
        return topology;
    }

    @Override
    public void close() {
        driver.close();
    }

    private void send(TestRecord<byte[], byte[]> record) {
        posts.pipeInput(record);
        Conservation counts = conservation();
        assertThat(counts.holds()).as("the conservation law: %s", counts).isTrue();
    }

    private static List<String> tagsOf(Optional<TrendUpdate> ranking) {
        List<String> tags = new ArrayList<>();
        ranking.ifPresent(list -> list.getRanking().forEach(ranked -> tags.add(ranked.getTag())));
        return tags;
    }
}
