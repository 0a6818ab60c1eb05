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

class LoadCensusTest {
    private static final LoadOptions LOAD =
            new LoadOptions(30_000, 5_000, 1.05, 2_000, 6, 4, 0.05, 0.1, 0.3, 1, List.of("en", "ru"));

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

        assertThat(LoadCensus.of(LOAD)).isEqualTo(new LoadCensus(tags.size(), pairs.size()));
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
