package io.groundswell.welcome;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as campaigns want to know it; also one that was removed, so that the removal can be counted.
 *
 * @param post hash of the post
 * @param author hash of its author
 * @param createdMs when it was written
 * @param language primary subtag, or null
 * @param region ISO 3166-1 alpha-2, or null
 * @param tags canonical keys
 * @param print the print of its text; 0: it has none
 * @param bearing all else that matters
 * @param removal when and why it was removed, or null while it counts
 */
public record CampaignPost(
        long post,
        long author,
        long createdMs,
        @Nullable String language,
        @Nullable String region,
        List<String> tags,
        int print,
        Bearing bearing,
        @Nullable Removal removal) {
    /** In the order of writing; of one millisecond by hash. */
    public static final Comparator<CampaignPost> BY_TIME =
            Comparator.comparingLong(CampaignPost::createdMs).thenComparingLong(CampaignPost::post);

    public CampaignPost {
        tags = List.copyOf(tags);
    }

    /**
     * That a post counts no more.
     *
     * @param minute since when, since 1970
     * @param reason as the source gives it
     */
    public record Removal(int minute, String reason) {}

    /** Whether it speaks to another author who is known. */
    public boolean answersAnother() {
        Bearing.Target answered = bearing.answered();
        return answered != null && bearing.kind().answers() && answered.author() != author;
    }

    /** Whether it carries one of a campaign's tags, and was written while the campaign was open. */
    public boolean isOf(Campaign campaign) {
        if (campaign.isOpenAt(createdMs)) {
            for (String tag : tags) {
                if (campaign.tags().containsKey(tag)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a campaign wants to know it: it is of the campaign, or an answer of its time. */
    public boolean matters(Campaign campaign) {
        return isOf(campaign) || (answersAnother() && campaign.isOpenAt(createdMs));
    }
}
