package io.groundswell.campaign;

import io.groundswell.schema.PostEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of {@code docs/campaigns.md}, computed from a list of events the plain way: it shares nothing with the
 * product but the schema. It knows no grace: events that are too late must not be handed in. Sums are counted
 * under the names that the figures have in the product; {@link BatchFigures} reads shares off them.
 */
public final class BatchCampaign {
    private final BatchDefinition definition;
    private final int endMinute;
    private final BatchPosts posts;
    private final List<BatchPost> campaignPosts;
    private final List<BatchPost> answers;
    private final Map<BatchAuthor, String> cohorts = new HashMap<>();
    private final Map<BatchAuthor, Long> arrivals = new TreeMap<>();
    private final Map<BatchAuthor, List<BatchPost>> activities = new HashMap<>();
    private final Map<BatchAuthor, String> languages = new HashMap<>();
    private final List<BatchNewcomer> newcomers;

    /**
     * @param events in the order in which they became known
     * @param endMinute the end of the closed slide, in minutes since 1970, exclusive
     */
    public BatchCampaign(List<PostEvent> events, BatchDefinition definition, BatchReading reading, int endMinute) {
        this.definition = definition;
        this.endMinute = endMinute;
        posts = new BatchPosts(events, definition, reading, endMinute);
        campaignPosts =
                posts.counting().stream().filter(BatchPost::isCampaignPost).toList();
        answers = posts.counting().stream().filter(BatchPost::isAnswer).toList();
        Map<BatchAuthor, List<BatchPost>> byAuthor = posts.counting().stream()
                .filter(post -> post.isCampaignPost() || post.isAnswer())
                .collect(Collectors.groupingBy(BatchPost::author, LinkedHashMap::new, Collectors.toList()));
        byAuthor.forEach((author, written) -> cohorts.put(author, BatchCohort.of(written, definition)));
        campaignPosts.forEach(post -> arrivals.merge(post.author(), post.createdMs(), Math::min));
        arrivals.forEach((author, arrivedMs) -> activities.put(
                author,
                byAuthor.getOrDefault(author, List.of()).stream()
                        .filter(post -> post.createdMs() >= arrivedMs)
                        .toList()));
        campaignPosts.stream()
                .sorted(Comparator.comparingLong(BatchPost::createdMs).thenComparing(post -> "" + post.language()))
                .filter(post -> post.language() != null)
                .forEach(post -> languages.putIfAbsent(post.author(), "" + post.language()));
        newcomers = newcomers();
    }

    public BatchFigures figures() {
        return new BatchFigures(this, new BatchCounting(this).sums());
    }

    BatchDefinition definition() {
        return definition;
    }

    int endMinute() {
        return endMinute;
    }

    List<BatchPost> campaignPosts() {
        return campaignPosts;
    }

    List<BatchPosts.Removal> removals() {
        return posts.removals();
    }

    /** Answers that the campaign counts: to a campaign author, written at or after the arrival of the answered. */
    List<BatchPost> countedAnswers() {
        return answers.stream().filter(this::isAfterArrivalOfAnswered).toList();
    }

    Map<BatchAuthor, Long> arrivals() {
        return arrivals;
    }

    List<BatchPost> activityOf(BatchAuthor author) {
        return activities.getOrDefault(author, List.of());
    }

    String cohortOf(@Nullable BatchAuthor author) {
        return cohorts.getOrDefault(author, BatchCohort.UNKNOWN);
    }

    /** Oldest first. */
    List<BatchNewcomer> arrivedNewcomers() {
        return newcomers;
    }

    /** Newcomer and host, by who answered whom. */
    Set<List<BatchAuthor>> pairs() {
        Set<List<BatchAuthor>> pairs = new HashSet<>();
        for (BatchPost answer : countedAnswers()) {
            BatchAuthor answered = answer.answered();
            if (answered != null && isFrom(BatchCohort.HOST, BatchCohort.NEWCOMER, answer)) {
                pairs.add(List.of(answered, answer.author()));
            }
        }
        return pairs;
    }

    /** Whether one answered the other, whenever. */
    Set<List<BatchAuthor>> whoAnsweredWhom() {
        return answers.stream()
                .flatMap(answer ->
                        Stream.ofNullable(answer.answered()).map(answered -> List.of(answer.author(), answered)))
                .collect(Collectors.toSet());
    }

    /** The language of the author's earliest campaign post that tells one. */
    @Nullable String languageOf(@Nullable BatchAuthor author) {
        return languages.get(author);
    }

    private boolean isFrom(String from, String to, BatchPost answer) {
        return cohortOf(answer.author()).equals(from)
                && cohortOf(answer.answered()).equals(to);
    }

    private boolean isAfterArrivalOfAnswered(BatchPost answer) {
        Long arrivedMs = arrivals.get(answer.answered());
        return arrivedMs != null && answer.createdMs() >= arrivedMs;
    }

    private List<BatchNewcomer> newcomers() {
        Map<BatchAuthor, Long> welcomed = new HashMap<>();
        for (BatchPost answer : countedAnswers()) {
            BatchAuthor answered = answer.answered();
            if (answered != null && isFrom(BatchCohort.HOST, BatchCohort.NEWCOMER, answer)) {
                welcomed.merge(answered, answer.createdMs(), Math::min);
            }
        }
        return arrivals.entrySet().stream()
                .filter(arrival -> cohortOf(arrival.getKey()).equals(BatchCohort.NEWCOMER))
                .map(arrival -> new BatchNewcomer(
                        arrival.getKey(),
                        arrival.getValue(),
                        welcomed.containsKey(arrival.getKey())
                                ? OptionalLong.of(welcomed.get(arrival.getKey()))
                                : OptionalLong.empty(),
                        activityOf(arrival.getKey()).stream()
                                .map(BatchPost::day)
                                .collect(Collectors.toSet())))
                .sorted(BatchNewcomer.BY_ARRIVAL)
                .toList();
    }
}
