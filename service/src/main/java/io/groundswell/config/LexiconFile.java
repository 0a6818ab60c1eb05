package io.groundswell.config;

import io.groundswell.welcome.DefinitionBroken;
import io.groundswell.welcome.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads by which words is told what campaign posts are about: {@code topic: {en: [word, …], zh: [word, …]}}. */
public final class LexiconFile {
    private static final String SHIPPED = "topics.yaml";
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private LexiconFile() {}

    /**
     * Reads the file that the settings name, or the one that comes with the program.
     *
     * @throws SettingsRefused if it cannot be read or breaks a rule
     */
    public static Lexicon read(CampaignSettings settings) {
        return lexicon(settings.topicsFile().map(YamlTree::of).orElseGet(() -> YamlTree.shipped(SHIPPED)));
    }

    private static Lexicon lexicon(YamlPart file) {
        List<Lexicon.Topic> topics = new ArrayList<>();
        file.fields().forEach((name, part) -> {
            Map<String, YamlPart> words = part.fields(LANGUAGES);
            topics.add(new Lexicon.Topic(name, words(words, "en"), words(words, "zh")));
        });
        try {
            return new Lexicon(topics);
        } catch (DefinitionBroken broken) {
            throw file.at(broken.name()).refused("must " + broken.rule());
        }
    }

    private static List<String> words(Map<String, YamlPart> topic, String language) {
        YamlPart words = topic.get(language);
        return words == null ? List.of() : words.texts();
    }
}
