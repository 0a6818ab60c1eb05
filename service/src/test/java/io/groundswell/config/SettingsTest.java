package io.groundswell.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.config.ConnectionSettings.Mode;
import io.groundswell.config.PrivacySettings.AuthorIds;
import io.groundswell.config.StateSettings.Threshold;
import io.groundswell.config.StreamsSettings.Guarantee;
import io.groundswell.hashtag.HashtagRules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everyTagRuleThatThereIsCanBeTheDefault() {
        assertThat(HashtagRules.names()).allSatisfy(name -> assertThat(HashtagSettings.DEFAULT_RULE.parse(name))
                .isEqualTo(name));
        assertThatThrownBy(() -> HashtagSettings.DEFAULT_RULE.parse("threads"))
                .hasMessageContaining(String.join(", ", new TreeSet<>(HashtagRules.names())));
    }

    @Test
    void nobodyConfiguredAnything() {
        assertThat(Settings.defaults())
                .isEqualTo(new Settings(
                        new ConnectionSettings(Mode.AUTO, List.of(), List.of()),
                        new DataFolder(Path.of(".groundswell")),
                        new HttpSettings("127.0.0.1", 8090, ""),
                        new EmbeddedSettings(19092, 18081),
                        new TopicSettings(
                                "posts",
                                "posts.rejected",
                                "trend-updates",
                                "tag-rules",
                                "campaigns",
                                "campaign-updates",
                                4,
                                4,
                                1),
                        new StreamsSettings(
                                "groundswell",
                                1,
                                Guarantee.EXACTLY_ONCE_V2,
                                Duration.ofSeconds(1),
                                0,
                                Duration.ofSeconds(30)),
                        new MemorySettings(2L << 30, 128L << 20),
                        new TimeSettings(
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(5),
                                Duration.ofHours(24)),
                        new RetentionSettings(Duration.ofDays(14), Duration.ofDays(400), Duration.ofDays(7)),
                        new HashtagSettings("twitter", 10, 140),
                        new RankingSettings(50, Duration.ofMinutes(15)),
                        new ReviewSettings(List.of()),
                        new CampaignSettings(
                                Optional.empty(), Optional.empty(), new CampaignSettings.Proposal(0.2, 0.02)),
                        new PrivacySettings(AuthorIds.SALTED, ""),
                        new ScoringSettings(
                                new BaselineSettings(
                                        Duration.ofDays(7), Duration.ofDays(3), Duration.ofDays(56), 2, 3, 0.01, 4),
                                new SurpriseSettings(Duration.ofHours(6), 1, 10, 0.5),
                                new StateSettings(
                                        5,
                                        new Threshold(3, 2, 3),
                                        new Threshold(4.25, 3, 6),
                                        10,
                                        0.8,
                                        1.5,
                                        Duration.ofHours(1)),
                                50,
                                Duration.ofHours(1)),
                        new AuthenticitySettings(
                                0.9,
                                new AuthenticitySettings.Copies(3, Duration.ofMinutes(1), 16),
                                new AuthenticitySettings.Traffic(100, 25, 75, 50, 0.05),
                                Duration.ofMinutes(10),
                                Duration.ofDays(30)),
                        new SerdeSettings(
                                "io.groundswell.registry.AvroWireSerializer",
                                "io.groundswell.registry.AvroWireDeserializer"),
                        Map.of(),
                        Map.of()));
    }

    @Test
    void everyKeyReachesItsPlace() {
        Map<String, String> changed = new LinkedHashMap<>();
        changed.put("embedded", "false");
        changed.put("bootstrap-servers", "one:9092, two:9093");
        changed.put("schema-registry-url", "https://registry:8081/path");
        changed.put("data.folder", "/data");
        changed.put("http.host", "0.0.0.0");
        changed.put("http.port", "0");
        changed.put("http.operator-token", "0123456789abcdef");
        changed.put("broker.port", "1");
        changed.put("registry.port", "2");
        changed.put("topics.posts", "p");
        changed.put("topics.rejected", "r");
        changed.put("topics.trend-updates", "u");
        changed.put("topics.tag-rules", "t");
        changed.put("topics.campaigns", "c");
        changed.put("topics.campaign-updates", "cu");
        changed.put("topics.posts-partitions", "12");
        changed.put("topics.mentions-partitions", "13");
        changed.put("topics.candidates-partitions", "14");
        changed.put("streams.application-id", "other");
        changed.put("streams.threads", "3");
        changed.put("streams.guarantee", "at_least_once");
        changed.put("streams.commit-interval", "250ms");
        changed.put("streams.standby-replicas", "1");
        changed.put("streams.stop-timeout", "PT45S");
        changed.put("memory.budget", "3GiB");
        changed.put("memory.rocksdb", "64MiB");
        changed.put("time.out-of-order", "90s");
        changed.put("time.idle-after", "2m");
        changed.put("time.future-tolerance", "0s");
        changed.put("time.series-grace", "90d");
        changed.put("retention.hours", "92d");
        changed.put("retention.days", "4000d");
        changed.put("retention.rankings", "94d");
        changed.put("hashtag.default-rule", "rednote");
        changed.put("hashtag.max-tags", "1_000");
        changed.put("hashtag.max-tag-length", "7");
        changed.put("ranking.size", "20");
        changed.put("ranking.snapshot-every", "1h");
        changed.put("review.approval-first", "global, lang:zh,region:US");
        changed.put("campaigns.folder", "some/campaigns");
        changed.put("campaigns.topics-file", "some/topics.yaml");
        changed.put("campaigns.proposed-newcomer-share", "0.3");
        changed.put("campaigns.proposed-welcome-share", "0.04");
        changed.put("privacy.author-ids", "unsalted");
        changed.put("privacy.salt", "sixteen or more!");
        changed.put("scoring.baseline-half-life", "1d");
        changed.put("scoring.season-after", "2d");
        changed.put("scoring.season-half-life", "3d");
        changed.put("scoring.season-prior-people", "4");
        changed.put("scoring.dispersion-above", "5");
        changed.put("scoring.least-dispersion", "0.6");
        changed.put("scoring.most-dispersion", "7");
        changed.put("scoring.prior", "8h");
        changed.put("scoring.prior-people-per-hour", "9");
        changed.put("scoring.surge-prior-people", "10");
        changed.put("scoring.least-surge", "0.11");
        changed.put("scoring.min-people", "12");
        changed.put("scoring.emerging-z", "13");
        changed.put("scoring.emerging-hits", "14");
        changed.put("scoring.emerging-slides", "15");
        changed.put("scoring.trending-z", "16");
        changed.put("scoring.trending-people", "17");
        changed.put("scoring.trending-hits", "18");
        changed.put("scoring.trending-slides", "19");
        changed.put("scoring.peaked-share", "0.2");
        changed.put("scoring.ended-z", "2.1");
        changed.put("scoring.ended-after", "22m");
        changed.put("scoring.score-cap-z", "23");
        changed.put("scoring.score-half-life", "24m");
        changed.put("authenticity.weight", "0.26");
        changed.put("authenticity.copy-authors", "27");
        changed.put("authenticity.copy-within", "28s");
        changed.put("authenticity.copy-letters", "29");
        changed.put("authenticity.concentration-posts", "30");
        changed.put("authenticity.organic-traffic", "31");
        changed.put("authenticity.staged-traffic", "32");
        changed.put("authenticity.most-active", "33");
        changed.put("authenticity.most-active-share", "0.34");
        changed.put("authenticity.early-removal", "35m");
        changed.put("authenticity.newcomer-for", "36d");
        changed.put("serde.serializer", "some.Serializer");
        changed.put("serde.deserializer", "some.Deserializer");

        assertThat(changed.keySet())
                .as("a key that is missing here is not proven to reach its place")
                .containsExactlyElementsOf(
                        Definitions.SETTINGS.stream().map(Setting::key).toList());
        changed.put("kafka.consumer.max.poll.records", "17");
        changed.put("registry.client.bearer.auth.token", "x");

        assertThat(Configuration.with(changed).settings())
                .isEqualTo(new Settings(
                        new ConnectionSettings(
                                Mode.FALSE,
                                List.of("one:9092", "two:9093"),
                                List.of(URI.create("https://registry:8081/path"))),
                        new DataFolder(Path.of("/data")),
                        new HttpSettings("0.0.0.0", 0, "0123456789abcdef"),
                        new EmbeddedSettings(1, 2),
                        new TopicSettings("p", "r", "u", "t", "c", "cu", 12, 13, 14),
                        new StreamsSettings(
                                "other", 3, Guarantee.AT_LEAST_ONCE, Duration.ofMillis(250), 1, Duration.ofSeconds(45)),
                        new MemorySettings(3L << 30, 64L << 20),
                        new TimeSettings(
                                Duration.ofSeconds(90), Duration.ofMinutes(2), Duration.ZERO, Duration.ofDays(90)),
                        new RetentionSettings(Duration.ofDays(92), Duration.ofDays(4000), Duration.ofDays(94)),
                        new HashtagSettings("rednote", 1000, 7),
                        new RankingSettings(20, Duration.ofHours(1)),
                        new ReviewSettings(List.of("global", "lang:zh", "region:US")),
                        new CampaignSettings(
                                Optional.of(Path.of("some/campaigns")),
                                Optional.of(Path.of("some/topics.yaml")),
                                new CampaignSettings.Proposal(0.3, 0.04)),
                        new PrivacySettings(AuthorIds.UNSALTED, "sixteen or more!"),
                        new ScoringSettings(
                                new BaselineSettings(
                                        Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3), 4, 5, 0.6, 7),
                                new SurpriseSettings(Duration.ofHours(8), 9, 10, 0.11),
                                new StateSettings(
                                        12,
                                        new Threshold(13, 14, 15),
                                        new Threshold(16, 18, 19),
                                        17,
                                        0.2,
                                        2.1,
                                        Duration.ofMinutes(22)),
                                23,
                                Duration.ofMinutes(24)),
                        new AuthenticitySettings(
                                0.26,
                                new AuthenticitySettings.Copies(27, Duration.ofSeconds(28), 29),
                                new AuthenticitySettings.Traffic(30, 31, 32, 33, 0.34),
                                Duration.ofMinutes(35),
                                Duration.ofDays(36)),
                        new SerdeSettings("some.Serializer", "some.Deserializer"),
                        Map.of("consumer.max.poll.records", "17"),
                        Map.of("bearer.auth.token", "x")));
    }

    @Test
    void aRecordThatIsMadeByHandIsCheckedByTheSameRule() {
        assertThatThrownBy(() -> new HttpSettings("127.0.0.1", 70_000, ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("http.port = 70000: must be a whole number from 0 to 65535");
    }
}
