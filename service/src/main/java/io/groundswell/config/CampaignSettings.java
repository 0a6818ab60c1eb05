package io.groundswell.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where welcome campaigns are written down.
 *
 * @param folder holds their definitions, a YAML file each; empty: those that come with the program
 * @param topicsFile says what their posts may be about; empty: the one that comes with the program
 * @param proposal which tags are proposed as one
 */
public record CampaignSettings(Optional<Path> folder, Optional<Path> topicsFile, Proposal proposal) {

    /**
     * What a tag that trends must have, as {@link io.groundswell.welcome.Discovery} takes it.
     *
     * @param newcomerShare of posts by new accounts
     * @param welcomeShare of posts with words of welcome
     */
    public record Proposal(double newcomerShare, double welcomeShare) {}

    static final Setting<Optional<Path>> FOLDER = Setting.of("campaigns.folder", Kind.pathOrNone(), "", """
            Definitions of welcome campaigns, a file ID.yaml each, which are put on their topic at the start where nobody \
            has decided otherwise since. Empty: those that come with the program, config/campaigns as it was built.""");
    static final Setting<Optional<Path>> TOPICS_FILE = Setting.of("campaigns.topics-file", Kind.pathOrNone(), "", """
            Words by which is told what campaign posts are about, by topic. Posts that are counted already keep their \
            topics. Empty: those that come with the program, config/topics.yaml as it was built.""");

    static final Setting<Double> NEWCOMER_SHARE =
            Setting.of("campaigns.proposed-newcomer-share", Kind.decimal(0.01, 1), "0.2", """
            A tag that trends is proposed as a campaign from this share of posts by new accounts on, among those of known \
            age, and campaigns.proposed-welcome-share; the lower end of the 95 % interval must reach it. 0.01: hardly \
            anything is asked. 1: nothing is proposed.""");
    static final Setting<Double> WELCOME_SHARE =
            Setting.of("campaigns.proposed-welcome-share", Kind.decimal(0.001, 1), "0.02", """
            And from this share of posts with a word of the topic welcome on, among those that are no reposts. Of tweets \
            one in 800 has one, of the first posts of those who came to RedNote one in 20. 0.001: what is usual. 1: \
            nothing is proposed.""");

    static final Section SECTION = Section.of("Welcome campaigns.", FOLDER, TOPICS_FILE, NEWCOMER_SHARE, WELCOME_SHARE);

    public CampaignSettings {
        FOLDER.require(folder);
        TOPICS_FILE.require(topicsFile);
        NEWCOMER_SHARE.require(proposal.newcomerShare());
        WELCOME_SHARE.require(proposal.welcomeShare());
    }

    static CampaignSettings from(Values values) {
        return new CampaignSettings(
                values.get(FOLDER),
                values.get(TOPICS_FILE),
                new Proposal(values.get(NEWCOMER_SHARE), values.get(WELCOME_SHARE)));
    }
}
