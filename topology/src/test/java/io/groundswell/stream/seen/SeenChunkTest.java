package io.groundswell.stream.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundswell.block.DrawnCampaign;
import io.groundswell.block.DrawnConduct;
import io.groundswell.hashtag.Tag;
import io.groundswell.stream.step.PostKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Chunks of seen posts are read as they were written. */
class SeenChunkTest {
    private static final int SEEDS = 200;
    private static final String[] TEXTS = {"", "cats", "Cats", "猫", "\uD83D\uDC31\uFE0F", "a b", "x".repeat(300)};

    @Test
    void rowByRow() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<SeenPost> posts = new ArrayList<>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                posts.add(seenPost(random));
            }

            byte[] chunk = SeenChunk.encode(posts);

            assertThat(SeenChunk.size(chunk)).isEqualTo(posts.size());
            for (int row = 0; row < posts.size(); row++) {
                assertThat(SeenChunk.decode(chunk, row))
                        .as("row %d of seed %d", row, seed)
                        .isEqualTo(posts.get(row));
            }
        }
    }

    @Test
    void aFormatOfAnotherReleaseIsRefused() {
        byte[] chunk = SeenChunk.encode(List.of(seenPost(new Random(0))));
        chunk[0] = 99;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeenChunk.size(chunk))
                .withMessageContaining("version 99");
    }

    private static SeenPost seenPost(Random random) {
        List<Tag> tags = tags(random);
        return new SeenPost(
                new PostKey(random.nextLong(), random.nextLong()),
                random.nextBoolean(),
                random.nextLong() >>> 20,
                random.nextLong() >>> 20,
                random.nextLong(),
                random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : text(random),
                DrawnConduct.traits(random),
                tags,
                random.nextBoolean() ? tags : tags(random),
                DrawnCampaign.bearing(random));
    }

    private static List<Tag> tags(Random random) {
        List<Tag> tags = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(new Tag("key" + i, "Form" + random.nextInt(9)));
        }
        return tags;
    }

    private static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }
}
