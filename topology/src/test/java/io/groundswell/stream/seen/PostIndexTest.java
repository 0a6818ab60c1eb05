package io.groundswell.stream.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.groundswell.stream.step.PostKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostIndexTest {
    private static final long FIRST_CHUNK =
            (1 << 24) - 500; // soon more than the bits that are kept of a chunk's number

    /** Few prints, so that many posts share one. */
    @Test
    void namesTheChunksOfAllPostsWithAPrint() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            PostIndex index = new PostIndex();
            Map<PostKey, Long> model = new HashMap<>();
            long chunk = FIRST_CHUNK;
            for (int step = 0; step < 3_000; step++) {
                chunk += random.nextInt(2);
                PostKey key = keyOfFewPrints(random);
                Long before = model.remove(key);
                if (before != null) {
                    index.remove(key, before);
                }
                if (random.nextInt(3) > 0) {
                    index.add(key, chunk);
                    model.put(key, chunk);
                }
                PostKey asked = keyOfFewPrints(random);
                assertThat(index.chunksOf(asked))
                        .as("%s at step %d of seed %d", asked, step, seed)
                        .containsExactly(chunksOfPrint(asked, model));
                assertThat(index.size()).isEqualTo(model.size());
            }
        }
    }

    /** A day of a busy partition: each post comes, is asked for, and goes with its chunk, the oldest first. */
    @Test
    void manyPostsComeAndGoInLinearTime() {
        int posts = 1_000_000;
        PostIndex index = new PostIndex();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int post = 0; post < posts; post++) {
                index.add(keyOf(post), chunkOf(post));
            }
            for (int post = 0; post < posts; post++) {
                assertThat(index.chunksOf(keyOf(post)))
                        .as("post %d", post)
                        .contains(chunkOf(post))
                        .hasSizeLessThan(3);
                index.remove(keyOf(post), chunkOf(post));
            }
        });

        assertThat(index.size()).isZero();
        assertThat(index.chunksOf(keyOf(posts / 2))).isEmpty();
    }

    private static PostKey keyOf(int post) {
        return PostKey.of("source", Integer.toString(post));
    }

    private static long chunkOf(int post) {
        return FIRST_CHUNK + post / PostsSeen.POSTS_PER_CHUNK;
    }

    private static PostKey keyOfFewPrints(Random random) {
        return new PostKey(random.nextInt(40), (long) random.nextInt(12) << 24);
    }

    private static long[] chunksOfPrint(PostKey key, Map<PostKey, Long> model) {
        return model.entrySet().stream()
                .filter(entry -> entry.getKey().low() == key.low())
                .map(Map.Entry::getValue)
                .sorted(Comparator.reverseOrder())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
