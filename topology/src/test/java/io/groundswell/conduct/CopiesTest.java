package io.groundswell.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a copy is, is held by {@link TagConductTest} and the models; here that many are found in time. */
class CopiesTest {
    private static final int POSTS = 300_000;
    private static final int SLIDES = 60;

    /** Half of a tag's posts are one text, each by somebody else; half of all are taken back within the hour. */
    @Test
    void aTextOfVeryManyIsCountedAnewEachMinute() {
        Copies copies = new Copies();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int slide = 0; slide < SLIDES; slide++) {
                for (int post = slide; post < POSTS; post += SLIDES) {
                    copies.add(printOf(post), 1, 60 * slide, post);
                }
                for (int post = slide; post < POSTS; post += 2 * SLIDES) {
                    copies.takeBack(printOf(post), 1, 60 * slide, post);
                }
                assertThat(copies.count(3, 60)).isEqualTo(copiesAfter(slide + 1));
            }
        });

        Copies next = copies.nextHour();
        assertThat(next).isNotNull();
        assertThat(next.count(3, 60)).isEqualTo(copiesAfter(SLIDES));
    }

    /** Those with an odd number have one text, the others each their own. */
    private static int printOf(int post) {
        return post % 2 == 1 ? 7 : post;
    }

    private static int copiesAfter(int slides) {
        int copies = 0;
        for (int slide = 0; slide < slides; slide++) {
            for (int post = slide; post < POSTS; post += SLIDES) {
                boolean takenBack = (post - slide) % (2 * SLIDES) == 0;
                copies += post % 2 == 1 && !takenBack ? 1 : 0;
            }
        }
        return copies;
    }
}
