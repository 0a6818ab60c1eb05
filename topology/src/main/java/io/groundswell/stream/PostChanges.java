package io.groundswell.stream;

import java.util.List;

/**
 * What events, or a change of rules, made of posts.
 *
 * @param mentions the mentions that begin or cease to count
 * @param campaign what campaigns are told
 */
record PostChanges(List<MentionOp> mentions, List<CampaignOp> campaign) {}
