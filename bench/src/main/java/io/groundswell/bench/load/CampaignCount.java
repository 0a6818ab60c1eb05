package io.groundswell.bench.load;

/**
 * What was counted of a welcome campaign, in the terms of {@code docs/campaigns.md}.
 *
 * @param authors who wrote for it
 * @param pairs distinct pairs of a newcomer and a host who answered
 * @param answers to those who wrote for it, since they first did
 */
public record CampaignCount(long authors, long pairs, long answers) {}
