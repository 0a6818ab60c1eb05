package io.groundswell.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadCensusTest {
    private static final LoadOptions LOAD =
            new LoadOptions(30_000, 5_000, 1.05, 2_000, 6, 4, 0.05, 0.1, 0.3, 0.4, 1, List.of("en", "ru"));

    @Test
    void countsTheTagsAndPairsThatStandInTheRecords() {
        Set<String> tags = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        ReadPosts.of(LOAD)
                .filter(post -> post.getKind() == PostEventKind.PUBLISHED)
                .forEach(post -> ReadPosts.tagsOf(post).forEach(tag -> {
                    tags.add(tag);
                    pairs.add(tag + " " + authorOf(post));
                }));

        LoadCensus census = LoadCensus.of(LOAD);
        assertThat(census.tags()).isEqualTo(tags.size());
        assertThat(census.pairs()).isEqualTo(pairs.size());
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "0.001, 6", "0.4, 48", "1, 0.2", "1, 48"})
    void countsTheCampaignAsItsDefinitionSays(double share, double hours) {
        LoadOptions load = new LoadOptions(
                30_000,
                5_000,
                1.05,
                2_000,
                hours,
                4,
                0.05,
                0,
                0,
                share,
                1,
                LoadOptions.standard().languages());

        assertThat(LoadCensus.of(load).campaign())
                .isEqualTo(Recount.of(ReadPosts.of(load).toList()));
    }

    @Test
    void sevenMillionPostsAreAMillionAuthorsAndFiveMillionPairs() {
        LoadOptions load = LoadOptions.standard().ofCampaign(1).paced(70_000, 48);

        CampaignCount hundredth = LoadCensus.of(load).campaign();

        assertThat(hundredth.authors()).isBetween(9_900L, 10_300L);
        assertThat(hundredth.pairs()).isBetween(48_500L, 52_000L);
    }

    @Test
    void numbersAreCountedOnceHoweverManyTheyAreAndOftenTheyCome() {
        DistinctNumbers counted = new DistinctNumbers();
        Set<Long> expected = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 500_000; i++) {
            long number = random.nextLong(-100_000, 100_000);
            counted.add(number);
            expected.add(number);
        }

        assertThat(counted.count()).isEqualTo(expected.size());
    }

    private static String authorOf(PostEvent post) {
        return Objects.requireNonNull(post.getAuthor()).getId();
    }
}
