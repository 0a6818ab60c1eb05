package io.groundswell.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All settings there are, in the order of the reference file. */
final class Definitions {

    static final List<Section> SECTIONS = List.of(
            ConnectionSettings.SECTION,
            DataFolder.SECTION,
            HttpSettings.SECTION,
            EmbeddedSettings.BROKER,
            EmbeddedSettings.REGISTRY,
            TopicSettings.SECTION,
            StreamsSettings.SECTION,
            MemorySettings.SECTION,
            TimeSettings.SECTION,
            RetentionSettings.SECTION,
            HashtagSettings.SECTION,
            RankingSettings.SECTION,
            ReviewSettings.SECTION,
            CampaignSettings.SECTION,
            PrivacySettings.SECTION,
            ScoringSettings.SECTION,
            AuthenticitySettings.SECTION,
            SerdeSettings.SECTION);

    static final List<PassThrough> PASSED_THROUGH = List.of(PassThrough.KAFKA, PassThrough.REGISTRY_CLIENT);

    static final List<Setting<?>> SETTINGS = settingsOf(SECTIONS);

    private static final Map<String, Setting<?>> BY_KEY =
            SETTINGS.stream().collect(Collectors.toUnmodifiableMap(Setting::key, Function.identity()));

    private Definitions() {}

    private static List<Setting<?>> settingsOf(List<Section> sections) {
        return sections.stream()
                .<Setting<?>>flatMap(section -> section.settings().stream())
                .toList();
    }

    static Optional<Setting<?>> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The section of somebody else's keys that {@code key} stands in. */
    static Optional<PassThrough> passedThrough(String key) {
        return PASSED_THROUGH.stream().filter(section -> section.covers(key)).findFirst();
    }
}
