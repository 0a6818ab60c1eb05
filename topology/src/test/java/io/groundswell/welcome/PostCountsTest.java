package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PostCountsTest {
    private final Sums sums = new Sums();

    @Test
    void withoutPostsNoShareIsKnown() {
        assertThat(PostCounts.of(sums)).isEqualTo(new PostCounts(0, Map.of(), new Share(0, 0), new Share(0, 0)));
    }

    @Test
    void postsByKindAndThoseAgainstIt() {
        sums.add(FigureKey.of(Measure.POSTS, 7), 6);
        sums.add(FigureKey.of(Measure.POSTS, 9), 4);
        sums.add(new FigureKey(Measure.POSTS_BY_KIND, 7, PostKind.LIVE.name()), 1);
        sums.add(new FigureKey(Measure.POSTS_BY_KIND, 9, PostKind.REPLY.name()), 9);
        sums.add(new FigureKey(Measure.POSTS_BY_ROLE, 7, TagRole.COUNTER.word()), 3);
        sums.add(new FigureKey(Measure.POSTS_BY_ROLE, 7, TagRole.WELCOME.word()), 9);

        PostCounts counts = PostCounts.of(sums);

        assertThat(counts.posts()).isEqualTo(10);
        assertThat(counts.byKind()).isEqualTo(Map.of(PostKind.LIVE, 1L, PostKind.REPLY, 9L));
        assertThat(counts.counterVoice()).isEqualTo(new Share(3, 10));
        assertThat(counts.duplicates()).isEqualTo(new Share(0, 0));
    }

    @Test
    void theFirstOfAPrintIsNoDuplicate() {
        sums.add(new FigureKey(Measure.PRINTED, 0, ""), 7);
        sums.add(new FigureKey(Measure.DIFFERENT_PRINTS, 0, ""), 3);

        assertThat(PostCounts.of(sums).duplicates()).isEqualTo(new Share(4, 7));
    }
}
