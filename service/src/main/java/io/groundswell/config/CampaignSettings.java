package io.groundswell.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where welcome campaigns are written down.
 *
 * @param folder holds their definitions, a YAML file each; empty: those that come with the program
 * @param topicsFile says what their posts may be about; empty: the one that comes with the program
 */
public record CampaignSettings(Optional<Path> folder, Optional<Path> topicsFile) {

    static final Setting<Optional<Path>> FOLDER = Setting.of("campaigns.folder", Kind.pathOrNone(), "", """
            Definitions of welcome campaigns, a file ID.yaml each, which are put on their topic at the start where nobody \
            has decided otherwise since. Empty: those that come with the program, config/campaigns as it was built.""");
    static final Setting<Optional<Path>> TOPICS_FILE = Setting.of("campaigns.topics-file", Kind.pathOrNone(), "", """
            Words by which is told what campaign posts are about, by topic. Posts that are counted already keep their \
            topics. Empty: those that come with the program, config/topics.yaml as it was built.""");

    static final Section SECTION = Section.of("Welcome campaigns.", FOLDER, TOPICS_FILE);

    public CampaignSettings {
        FOLDER.require(folder);
        TOPICS_FILE.require(topicsFile);
    }

    static CampaignSettings from(Values values) {
        return new CampaignSettings(values.get(FOLDER), values.get(TOPICS_FILE));
    }
}
