package io.groundswell.welcome;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all of an author's posts hang on.
 *
 * @param cohort on which side the author stands
 * @param arrivalMs when the first campaign post was written; {@link #NOT_YET} if there is none
 * @param language what the author writes: that of the earliest campaign post that tells one; of several in that millisecond the
 *     first by alphabet; null if none does
 */
record AuthorStanding(
        Cohort cohort, long arrivalMs, @Nullable String language) {
    static final long NOT_YET = Long.MAX_VALUE;

    /**
     * Of an author. O(posts).
     *
     * @param posts campaign posts and answers that count, by time
     */
    static AuthorStanding of(Campaign campaign, Collection<CampaignPost> posts) {
        long arrivalMs = NOT_YET;
        String language = null;
        long languageMs = NOT_YET;
        for (CampaignPost post : posts) {
            if (languageMs < post.createdMs()) {
                break;
            }
            if (post.isOf(campaign)) {
                arrivalMs = Math.min(arrivalMs, post.createdMs());
                String told = post.language();
                if (told != null && (language == null || told.compareTo(language) < 0)) {
                    language = told;
                    languageMs = post.createdMs();
                }
            }
        }
        return new AuthorStanding(new CohortRules(campaign, posts).cohort(), arrivalMs, language);
    }

    /**
     * Whether one more post leaves it as it is, whatever came before the last: all rules look at the earliest post that tells
     * something, or at what any post tells, and this one tells nothing that the last did not. May be false though it does.
     */
    boolean isKeptBy(CampaignPost next, CampaignPost last) {
        return hasArrived()
                && next.createdMs() > last.createdMs()
                && (language != null || next.language() == null)
                && Objects.equals(next.language(), last.language())
                && Objects.equals(next.region(), last.region())
                && next.bearing().joinedMs() == last.bearing().joinedMs()
                && next.bearing().stated() == last.bearing().stated();
    }

    boolean hasArrived() {
        return arrivalMs != NOT_YET;
    }
}
