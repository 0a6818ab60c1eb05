package io.groundswell.query;

import io.groundswell.welcome.CampaignDraft;
import java.time.Instant;

/**
 * A tag that looks like a welcome campaign, with what spoke for it.
 *
 * @param tag its canonical key
 * @param at the end of the slide in which it was proposed
 * @param english in a sentence
 * @param chinese the same in Chinese
 * @param trend its place in the ranking of the world then
 * @param why what that rested on, and how the tag was used
 * @param draft what is defined if it is accepted as it is
 */
public record Proposal(
        String tag, Instant at, String english, String chinese, Trend trend, Reasons why, CampaignDraft draft) {}
