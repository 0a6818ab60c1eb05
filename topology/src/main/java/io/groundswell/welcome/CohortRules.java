package io.groundswell.welcome;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells on which side an author stands: the first rule that fits the author's posts. */
final class CohortRules {
    private final Campaign campaign;
    private final Collection<CampaignPost> posts;

    /** @param posts the author's campaign posts and answers that count, by time */
    CohortRules(Campaign campaign, Collection<CampaignPost> posts) {
        this.campaign = campaign;
        this.posts = posts;
    }

    /** O(posts). */
    Cohort cohort() {
        Cohort stated = statedCohort();
        if (stated != null) {
            return stated;
        }
        if (hasNewAccount() || namesItselfOnArrival()) {
            return Cohort.NEWCOMER;
        }
        Cohort byRegion = bySide(CampaignPost::region, Campaign.Side::regions);
        return byRegion != Cohort.UNKNOWN ? byRegion : bySide(CampaignPost::language, Campaign.Side::languages);
    }

    private @Nullable Cohort statedCohort() {
        Predicate<CampaignPost> stating = post -> post.bearing().stated() != null;
        if (isAmongEarliest(stating, post -> post.bearing().stated() == Cohort.NEWCOMER)) {
            return Cohort.NEWCOMER;
        }
        CampaignPost first = first(stating);
        return first == null ? null : first.bearing().stated();
    }

    private boolean hasNewAccount() {
        long newFromMs = campaign.openFromMs() - Campaign.JOINED_BEFORE_MS;
        return first(post -> post.bearing().joinedMs() >= newFromMs) != null;
    }

    private boolean isKnownToBeOld() {
        return !hasNewAccount() && first(post -> post.bearing().joinedMs() != Bearing.NOT_TOLD) != null;
    }

    private boolean namesItselfOnArrival() {
        return isAmongEarliest(post -> post.isOf(campaign), post -> post.tags().stream()
                .anyMatch(tag -> campaign.tags().get(tag) == TagRole.SELF_IDENTIFICATION));
    }

    private Cohort bySide(
            Function<CampaignPost, @Nullable String> trait, Function<Campaign.Side, Set<String>> traitsOfSide) {
        Set<String> hosts = traitsOfSide.apply(campaign.hosts());
        Set<String> newcomers = traitsOfSide.apply(campaign.newcomers());
        Predicate<CampaignPost> telling = post -> isIn(hosts, trait.apply(post)) || isIn(newcomers, trait.apply(post));
        if (isAmongEarliest(telling, post -> isIn(hosts, trait.apply(post)))) {
            return Cohort.HOST;
        }
        return first(telling) == null || isKnownToBeOld() ? Cohort.UNKNOWN : Cohort.NEWCOMER;
    }

    private static boolean isIn(Set<String> traits, @Nullable String trait) {
        return trait != null && traits.contains(trait);
    }

    private @Nullable CampaignPost first(Predicate<CampaignPost> kind) {
        for (CampaignPost post : posts) {
            if (kind.test(post)) {
                return post;
            }
        }
        return null;
    }

    /** Whether one of a kind that stands out is among the posts of the first millisecond in which there is one of the kind. */
    private boolean isAmongEarliest(Predicate<CampaignPost> kind, Predicate<CampaignPost> standingOut) {
        CampaignPost earliest = null;
        for (CampaignPost post : posts) {
            if (earliest != null && post.createdMs() != earliest.createdMs()) {
                return false;
            }
            if (kind.test(post)) {
                earliest = post;
                if (standingOut.test(post)) {
                    return true;
                }
            }
        }
        return false;
    }
}
