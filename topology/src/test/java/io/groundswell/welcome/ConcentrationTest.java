package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
    @Test
    void withoutPostsItIsNotKnown() {
        assertThat(Concentration.of(Writers.of(new Sums()))).isEmpty();
    }

    @Test
    void whereAllWriteAsManyNobodyStandsOut() {
        long[] equal = new long[80];
        Arrays.fill(equal, 12);

        assertThat(of(equal)).isEqualTo(new Concentration(80, 960, 0, 80, new Share(600, 960)));
        assertThat(of(3)).isEqualTo(new Concentration(1, 3, 0, 1, new Share(3, 3)));
    }

    @Test
    void numbersOfPostsAreOrderedAsNumbers() {
        // 9 goes before 10; differences |9 - 10| twice, over 2 * 2 * 19
        assertThat(of(9, 10).gini()).isEqualTo(1.0 / 38);
        assertThat(of(1, 1, 2).effectiveAuthors()).isEqualTo(16.0 / 6);
    }

    @Test
    void theFiftyWhoWriteMostAreCutWithinAGroup() {
        long[] posts = LongStream.concat(
                        LongStream.of(100), LongStream.generate(() -> 2).limit(60))
                .toArray();

        assertThat(of(posts).byTop()).isEqualTo(new Share(100 + 49 * 2, 220));
    }

    /** Two groups of 2^31 authors, who write 2^29 and 3·2^29 posts: the sums of products are beyond a long. */
    @Test
    void itIsExactForLargeCounts() {
        Sums sums = new Sums();
        sums.add(new FigureKey(Measure.AUTHORS_BY_POSTS, 0, "" + (1L << 29)), 1L << 31);
        sums.add(new FigureKey(Measure.AUTHORS_BY_POSTS, 0, "" + (3L << 29)), 1L << 31);

        Concentration large = Concentration.of(Writers.of(sums)).orElseThrow();

        assertThat(large.gini()).isEqualTo(0.25);
        assertThat(large.effectiveAuthors()).isEqualTo(0.8 * (1L << 32));
    }

    @Test
    void itIsWhatTheDefinitionsSay() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            long[] posts = LongStream.generate(() -> 1 + (long) Math.expm1(random.nextDouble() * random.nextInt(8)))
                    .limit(1 + random.nextInt(120))
                    .toArray();

            Concentration drawn = of(posts);

            assertThat(drawn.gini()).as("seed %d", seed).isCloseTo(naiveGini(posts), within(1e-12));
            assertThat(drawn.effectiveAuthors()).as("seed %d", seed).isCloseTo(naiveEffective(posts), within(1e-9));
            Arrays.sort(posts);
            long top = Arrays.stream(posts, Math.max(0, posts.length - 50), posts.length)
                    .sum();
            assertThat(drawn.byTop())
                    .as("seed %d", seed)
                    .isEqualTo(new Share(top, Arrays.stream(posts).sum()));
        }
    }

    private static double naiveGini(long[] posts) {
        double differences = 0;
        for (long one : posts) {
            for (long other : posts) {
                differences += Math.abs(one - other);
            }
        }
        return differences / (2.0 * posts.length * Arrays.stream(posts).sum());
    }

    private static double naiveEffective(long[] posts) {
        double all = Arrays.stream(posts).sum();
        return 1
                / Arrays.stream(posts)
                        .mapToDouble(each -> Math.pow(each / all, 2))
                        .sum();
    }

    private static Concentration of(long... posts) {
        Sums sums = new Sums();
        for (long each : posts) {
            sums.count(Measure.AUTHORS_BY_POSTS, 0, "" + each);
        }
        return Concentration.of(Writers.of(sums)).orElseThrow();
    }
}
