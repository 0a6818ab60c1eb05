package io.groundswell.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.stream.review.CampaignReader;
import io.groundswell.stream.review.CampaignRecords;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.TagRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiledCampaignsTest {
    private static final Instant NOW = Instant.parse("2025-01-14T12:00:00Z");
    private static final CampaignDraft.Side NOBODY = new CampaignDraft.Side(List.of(), List.of());
    private static final CampaignDraft FILE = draft("Cats", "cats");
    private static final CampaignDraft CHANGED = draft("Cats", "kittens");

    @Test
    void aFileIsPutOnce() {
        CampaignDefinition first = FiledCampaigns.due(null, FILE, NOW).orElseThrow();

        assertThat(first.getBy()).isEqualTo("file cats.yaml");
        assertThat(first.getWhy()).isEqualTo("start");
        assertThat(CampaignReader.draft(first)).isEqualTo(FILE);
        assertThat(FiledCampaigns.due(first, FILE, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void aChangedFileIsPutAnew() {
        CampaignDefinition first = FiledCampaigns.due(null, FILE, NOW).orElseThrow();

        CampaignDefinition second =
                FiledCampaigns.due(first, CHANGED, NOW.plusSeconds(1)).orElseThrow();

        assertThat(CampaignReader.draft(second)).isEqualTo(CHANGED);
        assertThat(second.getHistory()).hasSize(1);
    }

    @Test
    void whatPeopleDecideHoldsUntilTheFileChanges() {
        CampaignDefinition first = FiledCampaigns.due(null, FILE, NOW).orElseThrow();
        CampaignDefinition ended = CampaignRecords.next(first, FILE.endingAt(NOW), "ann", "over", NOW);
        CampaignDefinition deleted = CampaignRecords.deletion(ended, "bob", "tidy", NOW);

        assertThat(FiledCampaigns.due(ended, FILE, NOW)).isEmpty();
        assertThat(FiledCampaigns.due(deleted, FILE, NOW)).isEmpty();
        CampaignDefinition again = FiledCampaigns.due(deleted, CHANGED, NOW).orElseThrow();
        assertThat(again.getDeleted()).isFalse();
        assertThat(again.getHistory()).hasSize(3);
    }

    @Test
    void whatPeopleDefinedBeforeThereWasAFileIsLeftToThem() {
        CampaignDefinition own = CampaignRecords.next(null, CHANGED, "ann", "ours", NOW);

        assertThat(FiledCampaigns.due(own, FILE, NOW)).isEmpty();
    }

    @Test
    void theShippedCampaignIsOnItsTopicOnceHoweverOftenAServiceStarts(@TempDir Path folder) {
        Settings settings = Configuration.with(
                        Map.of("data.folder", folder.toString(), "broker.port", "0", "registry.port", "0"))
                .settings();
        try (Connections connections = Connections.open(settings)) {
            var unused =
                    new Topics(connections.clientProperties(), settings.topics()).prepare(Topics.Arrival.CREATE_TIME);
            FiledCampaigns.put(settings, connections, Clock.fixed(NOW, ZoneOffset.UTC));
            FiledCampaigns.put(settings, connections, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC));

            Map<String, byte[]> records =
                    CompactedTopic.read(connections, settings.topics().campaigns());
            assertThat(records).containsOnlyKeys("tiktok-refugees");
            CampaignDefinition put = connections
                    .codecs()
                    .deserializer(CampaignDefinition.class)
                    .deserialize("campaigns", Objects.requireNonNull(records.get("tiktok-refugees")));
            assertThat(put.getAt()).isEqualTo(NOW);
            assertThat(put.getHistory()).isEmpty();
        }
    }

    private static CampaignDraft draft(String title, String tag) {
        return new CampaignDraft(
                "cats",
                title,
                Instant.parse("2025-01-12T00:00:00Z"),
                null,
                List.of(new CampaignDraft.Tag(tag, TagRole.WELCOME)),
                NOBODY,
                NOBODY);
    }
}
