package io.groundswell.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.bench.load.LoadOptions;
import io.groundswell.bench.load.ReadPosts;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthCaseTest {
    private static final int POSTS = 20_000;

    /** All tags are as frequent, so that as many are used as can be. */
    private static final double FLAT = 0;

    private static final double ZIPF = LoadOptions.standard().zipf();

    @ParameterizedTest
    @CsvSource({
        "base,          1000000,  4,  6,  0,   0.1, 0",
        "tags-10k,      10000,    4,  6,  0,   0.1, 0",
        "tags-10m,      10000000, 4,  6,  0,   0.1, 0",
        "partitions-1,  1000000,  1,  6,  0,   0.1, 0",
        "partitions-16, 1000000,  16, 6,  0,   0.1, 0",
        "hours-1,       1000000,  4,  1,  0,   0.1, 0",
        "hours-24,      1000000,  4,  24, 0,   0.1, 0",
        "hours-48,      1000000,  4,  48, 0,   0.1, 0",
        "removals,      1000000,  4,  6,  0.1, 0.1, 0",
        "hot-tag,       1000000,  4,  6,  0,   0.9, 0",
        "campaign,      1000000,  4,  6,  0,   0.1, 0.25",
        "campaign-all,  1000000,  4,  48, 0,   0.1, 1",
    })
    void recordsAreWhatTheNameSays(
            String word, int tags, int partitions, int hours, double removals, double mostUsed, double campaign) {
        LoadOptions load = GrowthCase.of(word).load(POSTS, ZIPF);
        List<PostEvent> events = ReadPosts.of(load).toList();
        List<PostEvent> posts = events.stream()
                .filter(event -> event.getKind() == PostEventKind.PUBLISHED)
                .toList();

        assertThat(events).hasSize(POSTS);
        assertThat(load.tags()).isEqualTo(tags);
        assertThat(load.partitions()).isEqualTo(partitions);
        assertThat(hoursOf(posts)).isCloseTo(hours, within(0.05 * hours));
        assertThat((POSTS - posts.size()) / (double) POSTS).isCloseTo(removals, within(0.01));
        assertThat(answers(posts) / (double) posts.size()).isCloseTo(0.82 * campaign, within(0.015));
        // The most frequent of all tags is on 6 % of the posts by itself.
        assertThat(mostUsed(posts) / (double) posts.size())
                .isBetween(mostUsed < 0.5 ? 0.03 : mostUsed, mostUsed + 0.05);
    }

    @ParameterizedTest
    @EnumSource(GrowthCase.class)
    void eachDiffersFromTheBaseInOneThingOrInTheTimeOfACampaignToo(GrowthCase each) {
        LoadOptions base = GrowthCase.BASE.load(POSTS, ZIPF);
        LoadOptions load = each.load(POSTS, ZIPF);
        List<Boolean> differs = List.of(
                load.tags() != base.tags(),
                load.partitions() != base.partitions(),
                load.hours() != base.hours(),
                load.removals() != base.removals(),
                load.hotTagShare() != base.hotTagShare(),
                load.campaignShare() != base.campaignShare());
        int expected = each == GrowthCase.BASE ? 0 : each == GrowthCase.CAMPAIGN_ALL ? 2 : 1;

        assertThat(differs.stream().filter(differ -> differ)).hasSize(expected);
    }

    @Test
    void moreTagsThereAreMoreAreUsed() {
        // Some 12,800 uses: of ten thousand tags most are used, of ten million hardly one twice.
        assertThat(uses(GrowthCase.FEW_TAGS)).hasSizeBetween(6_500, 10_000);
        assertThat(uses(GrowthCase.BASE)).hasSizeBetween(12_000, 12_900);
        assertThat(uses(GrowthCase.FEW_TAGS).values()).anyMatch(count -> count > 3);
        assertThat(uses(GrowthCase.MANY_TAGS).size())
                .isGreaterThan(uses(GrowthCase.BASE).size());
    }

    @Test
    void aWrongPlanIsRefusedByName() {
        assertThatThrownBy(() -> GrowthCase.of("tags")).hasMessageStartingWith("only names tags, must be of [base,");
        assertThatThrownBy(() -> new GrowthPlan(List.of(), 1, ZIPF, 0, "1g", Duration.ofMinutes(1)))
                .hasMessage("runs is 0, must be 1..100");
        assertThatThrownBy(() -> new GrowthPlan(List.of(), 1, ZIPF, 1, "1g", Duration.ofSeconds(59)))
                .hasMessage("patience is 0, must be at least 1");
        assertThatThrownBy(() -> new GrowthPlan(List.of(GrowthCase.BASE), 0, ZIPF, 1, "1g", Duration.ofMinutes(1)))
                .hasMessage("posts is 0, must be 1..1000000000");
    }

    private static long answers(List<PostEvent> posts) {
        return posts.stream().filter(post -> post.getType() == PostType.REPLY).count();
    }

    private static Map<String, Integer> uses(GrowthCase each) {
        return countTags(ReadPosts.of(each.load(POSTS, FLAT)).toList());
    }

    private static int mostUsed(List<PostEvent> posts) {
        return countTags(posts).values().stream().mapToInt(uses -> uses).max().orElseThrow();
    }

    private static Map<String, Integer> countTags(List<PostEvent> posts) {
        Map<String, Integer> uses = new HashMap<>();
        posts.forEach(post -> ReadPosts.tagsOf(post).forEach(tag -> uses.merge(tag, 1, Integer::sum)));
        return uses;
    }

    private static double hoursOf(List<PostEvent> posts) {
        long[] times = posts.stream()
                .mapToLong(post -> post.getCreatedAt().toEpochMilli())
                .sorted()
                .toArray();
        return (times[times.length - 1] - times[0]) / 3_600_000.0;
    }
}
