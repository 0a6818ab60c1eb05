package io.groundswell.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** On which side an author stands: the rules of {@code docs/campaigns.md}, one after the other. */
final class BatchCohort {
    static final String NEWCOMER = "NEWCOMER";
    static final String HOST = "HOST";
    static final String UNKNOWN = "UNKNOWN";

    private final BatchDefinition definition;
    private final List<BatchPost> posts;

    /** {@code posts}: campaign posts and answers of one author that count. */
    private BatchCohort(BatchDefinition definition, List<BatchPost> posts) {
        this.definition = definition;
        this.posts = posts;
    }

    static String of(List<BatchPost> posts, BatchDefinition definition) {
        BatchCohort cohort = new BatchCohort(definition, posts);
        return firstNonNull(
                cohort.stated(),
                cohort.byAccount(),
                cohort.bySelfIdentification(),
                cohort.byRegion(),
                cohort.byLanguage());
    }

    private @Nullable String stated() {
        List<BatchPost> earliest = earliest(post -> post.stated() != null);
        if (earliest.isEmpty()) {
            return null;
        }
        return earliest.stream().anyMatch(post -> NEWCOMER.equals(post.stated())) ? NEWCOMER : HOST;
    }

    private @Nullable String byAccount() {
        return posts.stream()
                        .map(BatchPost::joinedMs)
                        .anyMatch(joinedMs -> joinedMs != null && definition.isNewAccount(joinedMs))
                ? NEWCOMER
                : null;
    }

    private @Nullable String bySelfIdentification() {
        return earliest(BatchPost::isCampaignPost).stream()
                        .anyMatch(post -> post.roles().contains(BatchDefinition.SELF_IDENTIFICATION))
                ? NEWCOMER
                : null;
    }

    private @Nullable String byRegion() {
        return byPlace(
                BatchPost::region,
                definition.hosts().regions(),
                definition.newcomers().regions());
    }

    private @Nullable String byLanguage() {
        return byPlace(
                BatchPost::language,
                definition.hosts().languages(),
                definition.newcomers().languages());
    }

    private @Nullable String byPlace(
            Function<BatchPost, @Nullable String> place, Set<String> hosts, Set<String> newcomers) {
        Predicate<BatchPost> isHosts = post -> isAmong(place.apply(post), hosts);
        List<BatchPost> earliest = earliest(isHosts.or(post -> isAmong(place.apply(post), newcomers)));
        if (earliest.stream().anyMatch(isHosts)) {
            return HOST;
        }
        // Rule 2 did not fit: whose account's age is known is older than it asks.
        boolean isKnownToBeOld = posts.stream().map(BatchPost::joinedMs).anyMatch(Objects::nonNull);
        return earliest.isEmpty() || isKnownToBeOld ? null : NEWCOMER;
    }

    /** Those that fit in the first millisecond in which one does. */
    private List<BatchPost> earliest(Predicate<BatchPost> fits) {
        List<BatchPost> fitting = posts.stream()
                .filter(fits)
                .sorted(Comparator.comparingLong(BatchPost::createdMs))
                .toList();
        return fitting.stream()
                .takeWhile(post -> post.createdMs() == fitting.get(0).createdMs())
                .toList();
    }

    private static boolean isAmong(@Nullable String place, Set<String> places) {
        return place != null && places.contains(place);
    }

    private static String firstNonNull(@Nullable String... cohorts) {
        for (String cohort : cohorts) {
            if (cohort != null) {
                return cohort;
            }
        }
        return UNKNOWN;
    }
}
