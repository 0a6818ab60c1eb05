package io.groundswell.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what happened in a campaign by bucket of time and label, each figure under the name it has in the product. */
final class BatchCounting {
    private static final String UNKNOWN = "unknown";

    private final BatchCampaign campaign;
    private final BatchSums sums = new BatchSums();

    BatchCounting(BatchCampaign campaign) {
        this.campaign = campaign;
    }

    BatchSums sums() {
        campaign.campaignPosts().forEach(this::countPost);
        campaign.campaignPosts().forEach(this::countPerson);
        campaign.campaignPosts().forEach(this::countLive);
        countAuthors();
        campaign.arrivedNewcomers().forEach(this::countNewcomer);
        campaign.countedAnswers().forEach(this::countAnswer);
        countPairs();
        for (BatchPosts.Removal removal : campaign.removals()) {
            sums.count("REMOVED", removal.hour(), removal.reason());
            sums.countOnce("PEOPLE_REMOVED", removal.hour(), removal.reason(), removal.author());
        }
        return sums;
    }

    private void countPost(BatchPost post) {
        int minute = post.minute();
        sums.count("POSTS", minute, "");
        post.roles().forEach(role -> sums.count("POSTS_BY_ROLE", minute, role));
        sums.count("POSTS_BY_LANGUAGE", minute, language(post));
        post.topics().forEach(topic -> sums.count("POSTS_BY_TOPIC", minute, topic));
        sums.count("POSTS_BY_COHORT", minute, campaign.cohortOf(post.author()));
        sums.count("POSTS_BY_KIND", minute, post.kind().name());
        if (post.print() != 0) {
            String print = Integer.toHexString(post.print());
            sums.count("PRINTS", 0, print);
            sums.count("PRINTED", 0, "");
            sums.countOnce("DIFFERENT_PRINTS", 0, "", print);
        }
        post.otherTags().forEach(tag -> sums.count("POSTS_BY_OTHER_TAG", post.hour(), tag));
    }

    private void countPerson(BatchPost post) {
        BatchAuthor author = post.author();
        for (String role : post.roles()) {
            sums.countOnce("PEOPLE_BY_ROLE", post.day(), role, author);
            sums.countOnce("PEOPLE", 0, "role:" + role, author);
        }
        post.otherTags().forEach(tag -> sums.countOnce("PEOPLE_BY_OTHER_TAG", 0, tag, author));
        sums.countOnce("PEOPLE_BY_LANGUAGE", post.day(), language(post), author);
        sums.countOnce("PEOPLE", 0, "language:" + language(post), author);
        for (String topic : post.topics()) {
            sums.countOnce("PEOPLE_BY_TOPIC", post.day(), topic, author);
            sums.countOnce("PEOPLE", 0, "topic:" + topic, author);
        }
    }

    private void countLive(BatchPost post) {
        if (!post.kind().name().equals("LIVE") || post.coHosts().isEmpty()) {
            return;
        }
        sums.count("LIVE_SESSIONS", post.hour(), "");
        String own = campaign.cohortOf(post.author());
        post.coHosts().stream()
                .filter(campaign.arrivals()::containsKey)
                .map(campaign::cohortOf)
                .filter(other -> isKnown(other) && isKnown(own) && !other.equals(own))
                .forEach(other -> sums.count("LIVE_ACROSS", 0, post.id()));
    }

    private void countAuthors() {
        campaign.arrivals().forEach((author, arrivedMs) -> {
            String cohort = campaign.cohortOf(author);
            sums.count("ARRIVALS", (int) Math.floorDiv(arrivedMs, 60_000L), cohort);
            for (BatchPost activity : campaign.activityOf(author)) {
                sums.countOnce("ACTIVE_BY_MINUTE", activity.minute(), cohort, author);
                sums.countOnce("ACTIVE_BY_HOUR", activity.hour(), cohort, author);
                sums.countOnce("ACTIVE_BY_DAY", activity.day(), cohort, author);
            }
        });
        Map<BatchAuthor, Long> postsOf = campaign.campaignPosts().stream()
                .collect(Collectors.groupingBy(BatchPost::author, Collectors.counting()));
        postsOf.values().forEach(posts -> sums.count("AUTHORS_BY_POSTS", 0, Long.toString(posts)));
    }

    private void countNewcomer(BatchNewcomer newcomer) {
        for (int n = 1; n <= 14; n++) {
            if (newcomer.returnedAfter(n)) {
                sums.count("RETURNED", newcomer.day(), Integer.toString(n));
            }
        }
        if (newcomer.isWelcomed()) {
            sums.count("WELCOMED", newcomer.minute(), "");
        }
        if (newcomer.isWelcomedInTime()) {
            sums.count("WELCOMED_IN_TIME", newcomer.minute(), "");
        }
    }

    private void countAnswer(BatchPost answer) {
        String from = campaign.cohortOf(answer.author());
        String to = campaign.cohortOf(answer.answered());
        sums.count("ANSWERS", answer.hour(), from + ">" + to);
        String language = campaign.languageOf(answer.answered());
        if (language != null && answer.language() != null) {
            sums.count("ANSWERS_BY_LANGUAGE", answer.hour(), language.equals(answer.language()) ? "same" : "other");
        }
    }

    private void countPairs() {
        Set<List<BatchAuthor>> said = campaign.whoAnsweredWhom();
        for (List<BatchAuthor> pair : campaign.pairs()) {
            sums.count("PAIRS", 0, "");
            if (said.contains(pair)) {
                sums.count("PAIRS_BOTH_WAYS", 0, "");
            }
        }
    }

    private static String language(BatchPost post) {
        return post.language() == null ? UNKNOWN : post.language();
    }

    private static boolean isKnown(String cohort) {
        return !cohort.equals(BatchCohort.UNKNOWN);
    }
}
