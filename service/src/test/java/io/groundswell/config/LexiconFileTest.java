package io.groundswell.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.welcome.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconFileTest {
    private Path file = Path.of("topics.yaml");

    @BeforeEach
    void place(@TempDir Path folder) {
        file = folder.resolve("topics.yaml");
    }

    @Test
    void theShippedTopicsTellBothLanguages() {
        Lexicon shipped = LexiconFile.read(
                new CampaignSettings(Optional.empty(), Optional.empty(), new CampaignSettings.Proposal(0.2, 0.02)));

        assertThat(shipped.names())
                .contains(
                        "cats-and-dogs",
                        "fashion",
                        "food",
                        "health",
                        "language",
                        "money",
                        "policy",
                        "study",
                        "travel",
                        "work");
        assertThat(shipped.topicsOf("Here is my cat tax. How much is rent and health insurance?"))
                .containsExactly("cats-and-dogs", "health", "housing");
        assertThat(shipped.topicsOf("交猫税！教你做饭，顺便帮我看看英语作业"))
                .containsExactly("cats-and-dogs", "food", "language", "study");
    }

    @Test
    void anotherFileIsTakenInItsPlace() throws IOException {
        assertThat(read("tea: {en: [tea, green tea], zh: [茶]}\n").topicsOf("Green tea? 茶"))
                .containsExactly("tea");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tea: {en: [tea], fr: [thé]}      | 1: tea.fr: is not known; the keys are [en, zh]
            tea: {en: [tea, Tea]}            | 1: tea.en[1] = 'Tea': must be given once
            tea: {en: tea}                   | 1: tea.en = 'tea': must be a list
            tea: {en: [[tea]]}               | 1: tea.en[0]: must be text
            tea: {en: [茶]}                  | 1: tea.en[0] = '茶': must have no Chinese character
            tea: {}                          | 1: tea: must have words: en or zh
            Tea: {en: [tea]}                 | 1: Tea: must be 1 to 40 lower-case letters, digits and hyphens, a letter first
            [tea]                            | 1: the file: must be a mapping
            'tea: {en: [tea'                 | 1: not YAML
            """)
    void whatIsWrongIsNamedWithFileLineValueAndRule(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageStartingWith("file " + file + ":" + problem);
    }

    @Test
    void aTopicStandsOnce() {
        assertThatThrownBy(() -> read("tea: {en: [tea]}\ntea: {en: [chai]}\n"))
                .hasMessage("file " + file + ":2: tea: stands already in line 1");
    }

    @Test
    void aliasesAndFurtherDocumentsAreRefused() {
        assertThatThrownBy(() -> read("tea: &t {en: [tea]}\nchai: *t\n"))
                .hasMessageContaining("aliases are not followed");
        assertThatThrownBy(() -> read("tea: {en: [tea]}\n---\nchai: {en: [chai]}\n"))
                .hasMessageContaining("must hold one document");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> LexiconFile.read(new CampaignSettings(
                        Optional.empty(), Optional.of(file), new CampaignSettings.Proposal(0.2, 0.02))))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageStartingWith("file " + file + ": cannot be read");
    }

    private Lexicon read(String text) throws IOException {
        Files.writeString(file, text);
        return LexiconFile.read(
                new CampaignSettings(Optional.empty(), Optional.of(file), new CampaignSettings.Proposal(0.2, 0.02)));
    }
}
