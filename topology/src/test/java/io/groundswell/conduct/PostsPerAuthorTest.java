package io.groundswell.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostsPerAuthorTest {

    /** Four authors, of five, three, three posts and one. */
    @Test
    void theMostActiveFirst() {
        PostsPerAuthor hour = of(5, 3, 3, 1);

        assertThat(hour.authors()).isEqualTo(4);
        assertThat(hour.most()).isEqualTo(5);
        assertThat(IntStream.of(0, 1, 2, 3, 4, 50).map(hour::postsOfTop)).containsExactly(0, 5, 8, 11, 12, 12);
    }

    @Test
    void nobodyWroteNothing() {
        PostsPerAuthor hour = of(2);
        hour.change(2, 1);
        assertThat(hour.most()).isEqualTo(1);
        hour.change(1, 0);

        assertThat(hour.authors()).isZero();
        assertThat(hour.most()).isZero();
        assertThat(hour.postsOfTop(50)).isZero();
    }

    @Test
    void twoHoursAddUp() {
        PostsPerAuthor both = of(5, 1).plus(of(1, 7, 1));

        assertThat(both.authors()).isEqualTo(5);
        assertThat(IntStream.of(1, 2, 3, 9).map(both::postsOfTop)).containsExactly(7, 12, 13, 15);
    }

    private static PostsPerAuthor of(int... posts) {
        PostsPerAuthor hour = new PostsPerAuthor();
        for (int count : posts) {
            for (int before = 0; before < count; before++) {
                hour.change(before, before + 1);
            }
        }
        return hour;
    }
}
