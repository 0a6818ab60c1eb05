package io.groundswell.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.TagRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignFilesTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("groundswell.root", "..")).resolve("config/campaigns");
    private static final String GOOD = """
            title: Cats
            openFrom: 2025-01-12T00:00:00Z
            tags:
              welcome: [cats]
            """;

    private Path folder = Path.of("");

    @BeforeEach
    void place(@TempDir Path empty) {
        folder = empty;
    }

    @Test
    void theShippedCampaignIsDefinedAsAgreed() {
        List<CampaignDraft> shipped = CampaignFiles.read(
                new CampaignSettings(Optional.empty(), Optional.empty(), new CampaignSettings.Proposal(0.2, 0.02)));

        assertThat(shipped).hasSize(1);
        assertThat(shipped.get(0).campaign())
                .isEqualTo(new Campaign(
                        "tiktok-refugees",
                        Instant.parse("2025-01-12T00:00:00Z").toEpochMilli(),
                        Instant.parse("2025-04-01T00:00:00Z").toEpochMilli(),
                        Map.ofEntries(
                                Map.entry("tiktokrefugee", TagRole.SELF_IDENTIFICATION),
                                Map.entry("tiktokrefugees", TagRole.SELF_IDENTIFICATION),
                                Map.entry("tiktok难民", TagRole.SELF_IDENTIFICATION),
                                Map.entry("欢迎tiktok难民", TagRole.WELCOME),
                                Map.entry("welcometiktokrefugees", TagRole.WELCOME),
                                Map.entry("welcometiktokrefugee", TagRole.WELCOME),
                                Map.entry("tiktokban", TagRole.VENUE),
                                Map.entry("rednote", TagRole.VENUE),
                                Map.entry("xiaohongshu", TagRole.VENUE),
                                Map.entry("小红书", TagRole.VENUE),
                                Map.entry("cattax", TagRole.SUB_MEME),
                                Map.entry("猫税", TagRole.SUB_MEME),
                                Map.entry("交猫税", TagRole.SUB_MEME)),
                        new Campaign.Side(Set.of("CN"), Set.of("zh")),
                        new Campaign.Side(Set.of("US", "CA", "GB", "AU"), Set.of("en"))));
    }

    @Test
    void allOfTheFolderComesWithTheProgram() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(CampaignFiles.SHIPPED);
        }
    }

    @Test
    void aFolderOfOnesOwnIsTakenInItsPlace() throws IOException {
        Files.writeString(folder.resolve("tea.yaml"), GOOD + "openTo: 2025-02-01T00:00:00Z\nhosts: {regions: [cn]}\n");
        Files.writeString(folder.resolve("cats.yaml"), GOOD);
        Files.writeString(folder.resolve("notes.txt"), "not a campaign");

        List<CampaignDraft> read = read();

        assertThat(read).extracting(CampaignDraft::id).containsExactly("cats", "tea");
        assertThat(read.get(0).openTo()).isNull();
        assertThat(read.get(1).openTo()).isEqualTo("2025-02-01T00:00:00Z");
        assertThat(read.get(1).hosts().regions()).containsExactly("cn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '  venue: [Cats]'                     | 5: tags.venue[0] = 'Cats': must have one role: 'cats' is welcome already
            '  welcome-back: [dogs]'              | 5: tags.welcome-back: is not known; the keys are [counter, self-identification, sub-meme, venue, welcome]
            '  venue: [dogs, "#Dogs"]'            | 5: tags.venue[1] = '#Dogs': must be given once: 'dogs' is there already
            '  venue: ["..."]'                    | 5: tags.venue[0] = '...': must be a tag
            'openTo: 2025-01-12T00:00:00Z'        | 5: openTo = '2025-01-12T00:00:00Z': must be later than openFrom
            'openTo: tomorrow'                    | 5: openTo = 'tomorrow': must be a time in UTC
            'openTo:'                             | 5: openTo: must be text
            'hosts: {regions: [XX]}'              | 5: hosts.regions: must be a region of ISO 3166-1 alpha-2
            'newcomers: {languages: [zh-CN]}'     | 5: newcomers.languages: must be a language of ISO 639
            'hosts: {region: [CN]}'               | 5: hosts.region: is not known; the keys are [languages, regions]
            'opento: 2025-01-12T00:00:00Z'        | 5: opento = '2025-01-12T00:00:00Z': is not known
            'title: Dogs'                         | 5: title = 'Dogs': stands already in line 1
            """)
    void whatIsWrongIsNamedWithFileLineValueAndRule(String line, String problem) throws IOException {
        Path file = folder.resolve("cats.yaml");
        Files.writeString(file, GOOD + line + "\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsRefused.class)
                .hasMessageStartingWith("file " + file + ":" + problem);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Path file = folder.resolve("cats.yaml");
        Files.writeString(file, "title: Cats\ntags: {welcome: [cats]}\n");
        assertThatThrownBy(this::read).hasMessage("file " + file + ":1: the file: must have the key openFrom");

        Files.writeString(file, "");
        assertThatThrownBy(this::read).hasMessage("file " + file + ":1: the file: must be a mapping");

        Files.writeString(file, GOOD.replace("welcome", "venue"));
        assertThatThrownBy(this::read)
                .hasMessageContaining(":4: tags: must have one of role welcome or self-identification");
    }

    @Test
    void eachBadFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "{");
        Files.writeString(folder.resolve("b.yaml"), "1");
        Files.writeString(folder.resolve("C.yaml"), GOOD);

        assertThatThrownBy(this::read)
                .hasMessageContaining("a.yaml:1: not YAML")
                .hasMessageContaining("b.yaml:1: the file = '1': must be a mapping")
                .hasMessageContaining("C.yaml:1: the file: its name without .yaml must be 1 to 60 lower-case letters");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        folder = folder.resolve("none");

        assertThatThrownBy(this::read).hasMessageStartingWith("campaigns.folder = " + folder + ": cannot be read");
    }

    private List<CampaignDraft> read() {
        return CampaignFiles.read(
                new CampaignSettings(Optional.of(folder), Optional.empty(), new CampaignSettings.Proposal(0.2, 0.02)));
    }
}
