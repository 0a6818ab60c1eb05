package io.groundswell.block;

import io.groundswell.welcome.CampaignPost;

/**
 * What campaigns are told of a post.
 *
 * @param post the post as it is now, removed ones among them
 * @param concerns whether it concerns campaigns; false: it did, and an edit took that away
 * @param effectiveMinute the minute in which this became known: slides that end later see it, earlier ones never do
 */
public record CampaignOp(CampaignPost post, boolean concerns, int effectiveMinute) {}
