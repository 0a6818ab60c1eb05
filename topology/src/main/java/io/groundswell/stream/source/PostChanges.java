package io.groundswell.stream.source;

/**
 * What events, or a change of rules, made of posts. There is one for all that a task hands on: whoever is handed it takes what it
 * needs before it returns.
 *
 * @param mentions the mentions that begin or cease to count
 * @param campaign what campaigns are told
 */
public record PostChanges(MentionOps mentions, CampaignOps campaign) {

    boolean isEmpty() {
        return mentions.all().isEmpty() && campaign.all().isEmpty();
    }

    void clear() {
        mentions.clear();
        campaign.clear();
    }
}
