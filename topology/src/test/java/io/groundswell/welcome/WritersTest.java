package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WritersTest {

    /**
     * <pre>
     * posts   10  3  3  3  3      fourteen of them: 10 + 3 + 1, by three people at the least
     * </pre>
     */
    @Test
    void postsAreByAsManyAsItTakesOfThoseWhoWriteMost() {
        Sums sums = new Sums();
        sums.count(Measure.AUTHORS_BY_POSTS, 0, "10");
        for (int i = 0; i < 4; i++) {
            sums.count(Measure.AUTHORS_BY_POSTS, 0, "3");
        }
        Writers writers = Writers.of(sums);

        assertThat(writers.atLeastOf(0)).isZero();
        assertThat(writers.atLeastOf(10)).isEqualTo(1);
        assertThat(writers.atLeastOf(14)).isEqualTo(3);
        assertThat(writers.atLeastOf(19)).isEqualTo(4);
        assertThat(writers.atLeastOf(20)).isEqualTo(5);
    }
}
