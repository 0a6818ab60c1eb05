package io.groundswell.query;

import io.groundswell.hashtag.HashtagRules;
import io.groundswell.runtime.RuntimeState;
import io.groundswell.schema.Author;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.LiveViews;
import io.groundswell.stream.TopicSerdes;
import io.groundswell.stream.TopologySettings;
import io.groundswell.stream.TopologySettings.Partitions;
import io.groundswell.stream.TopologySettings.Retention;
import io.groundswell.stream.TopologySettings.Topics;
import io.groundswell.stream.TrendTopology;
import io.groundswell.stream.source.CompletenessMarker;
import io.groundswell.stream.source.SourcePolicy;
import io.groundswell.stream.source.TraitRules;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.welcome.Discovery;
import io.groundswell.welcome.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The real topology over RocksDB, driven record by record; its state can be said to be another than it is. */
public final class PipedInstance implements Instance, AutoCloseable {
    public static final Duration OUT_OF_ORDER = Duration.ofMinutes(1);
    /** The one scope in which a tag must be approved to be ranked. */
    public static final String APPROVAL_FIRST = "lang:fr";

    public static final Duration GRACE = Duration.ofHours(24);
    public static final Retention RETENTION =
            new Retention(Duration.ofDays(14), Duration.ofDays(400), Duration.ofDays(2), Duration.ofMinutes(10));

    private final TopologySettings settings = new TopologySettings(
            new Topics("posts", "posts.rejected", "trend-updates", "tag-rules", "campaigns", "campaign-updates"),
            new Partitions(1, 1, 1),
            new SourcePolicy(
                    OUT_OF_ORDER,
                    Duration.ofDays(1),
                    Duration.ofMinutes(5),
                    GRACE,
                    HashtagRules.withDefault("twitter"),
                    10,
                    100,
                    new TraitRules(Duration.ofMinutes(10), Duration.ofDays(30), 16),
                    new Lexicon(List.of(
                            new Lexicon.Topic("food", List.of("dumplings"), List.of("饺子")),
                            new Lexicon.Topic(Lexicon.WELCOME, List.of("welcome"), List.of("欢迎"))))),
            ScoringPolicy.defaults(),
            new Discovery(0.2, 0.1),
            RETENTION,
            Set.of(APPROVAL_FIRST));
    private final TrendTopology topology;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> posts;
    private final TestInputTopic<byte[], byte[]> rules;
    private final TestInputTopic<byte[], byte[]> campaigns;
    private long nextPost;
    private RuntimeState state = RuntimeState.RUNNING;
    private @Nullable RuntimeException storeFault;
    private boolean closed;
    private boolean waitsForRegistry;
    private boolean readsRules;
    private @Nullable Throwable failure;

    public PipedInstance(Path folder) {
        TopicSerdes serdes = new TopicSerdes(
                (topic, bytes) -> read(PostEvent.getDecoder()::decode, bytes),
                (topic, bytes) -> read(TagRule.getDecoder()::decode, bytes),
                (topic, bytes) -> read(CampaignDefinition.getDecoder()::decode, bytes),
                serde(RejectedPost.getDecoder()::decode),
                serde(TrendUpdate.getDecoder()::decode),
                serde(CampaignUpdate.getDecoder()::decode));
        topology = new TrendTopology(settings, serdes, partition -> true);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "piped");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        driver = new TopologyTestDriver(topology.get(), properties, Instant.EPOCH);
        posts = driver.createInputTopic("posts", new ByteArraySerializer(), new ByteArraySerializer());
        rules = driver.createInputTopic("tag-rules", new ByteArraySerializer(), new ByteArraySerializer());
        campaigns = driver.createInputTopic("campaigns", new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** One post by somebody, written and arrived at a time. */
    public void post(Instant at, String author, @Nullable String language, String... tags) {
        post(
                PostEvent.newBuilder()
                        .setKind(PostEventKind.PUBLISHED)
                        .setPostId("p" + nextPost++)
                        .setAuthor(Author.newBuilder().setId(author).build())
                        .setCreatedAt(at)
                        .setLanguage(language)
                        .setHashtags(List.of(tags))
                        .build(),
                at);
    }

    /** Any event, which arrives at a time. */
    public void post(PostEvent event, Instant at) {
        posts.pipeInput(new TestRecord<>(utf8(event.getPostId()), bytes(event), at));
    }

    /** Everything before a time is in: slides up to it close. */
    public void completeThrough(Instant time) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(CompletenessMarker.HEADER, new CompletenessMarker(time.toEpochMilli()).encode());
        posts.pipeInput(new TestRecord<>(null, null, headers, time));
    }

    /** Puts a rule on its topic, and reads it at once. */
    public void decide(TagRule rule) {
        rules.pipeInput(utf8(rule.getTag()), bytes(rule));
    }

    /** Puts a definition of a campaign on its topic, and reads it at once. */
    public void define(CampaignDefinition definition) {
        campaigns.pipeInput(utf8(definition.getId()), bytes(definition));
    }

    /** Deletes a rule's record from its topic, as no decision here does. */
    public void bury(String tag) {
        rules.pipeInput(new TestRecord<>(utf8(tag), (byte[]) null));
    }

    public void claimState(RuntimeState claimed) {
        state = claimed;
    }

    /** From now on the stores cannot be read. */
    public void failStoresWith(RuntimeException fault) {
        storeFault = fault;
    }

    /** Whether the rules are still being read. */
    public void readRules(boolean reading) {
        readsRules = reading;
    }

    public void waitForRegistry(boolean waiting) {
        waitsForRegistry = waiting;
    }

    public void failWith(Throwable cause) {
        failure = cause;
        state = RuntimeState.FAILED;
    }

    @Override
    public LiveViews live() {
        return topology.live();
    }

    @Override
    public TopologySettings settings() {
        return settings;
    }

    @Override
    public ReadOnlyKeyValueStore<Bytes, byte[]> store(String name) {
        if (storeFault != null) {
            throw storeFault;
        }
        return driver.getKeyValueStore(name);
    }

    @Override
    public List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores(String name, int partitions) {
        return List.of(store(name));
    }

    @Override
    public RuntimeState state() {
        return state;
    }

    @Override
    public boolean hasReadRules() {
        return !readsRules;
    }

    @Override
    public boolean waitsForRegistry() {
        return waitsForRegistry;
    }

    @Override
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Closes the tasks: all partitions are elsewhere then. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            driver.close();
        }
    }

    private interface Decoder<T> {
        T decode(byte[] bytes) throws IOException;
    }

    private static <T extends SpecificRecordBase> Serde<T> serde(Decoder<T> decoder) {
        return Serdes.serdeFrom((topic, value) -> bytes(value), (topic, bytes) -> read(decoder, bytes));
    }

    private static <T> T read(Decoder<T> decoder, byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(SpecificRecordBase value) {
        try {
            ByteBuffer buffer = new BinaryMessageEncoder<>(value.getSpecificData(), value.getSchema()).encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
