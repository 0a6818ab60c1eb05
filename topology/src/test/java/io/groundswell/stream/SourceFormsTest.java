package io.groundswell.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundswell.block.DrawnCampaign;
import io.groundswell.block.DrawnConduct;
import io.groundswell.hashtag.Tag;
import io.groundswell.stream.Conservation.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a source keeps of its posts and of its progress is read as it was written. */
class SourceFormsTest {
    private static final int SEEDS = 200;
    private static final String[] TEXTS = {"", "cats", "Cats", "猫", "\uD83D\uDC31\uFE0F", "a b", "x".repeat(300)};

    @Test
    void chunksOfSeenPostsRowByRow() {
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
    void theProgressOfASource() {
        SourceProgress written = new SourceProgress(60_000);
        written.sawEvent(1_736_784_000_000L);
        written.becomeIdle();
        written.countsByRules(-77);
        written.tookIn();
        written.tookIn();
        written.count(Outcome.COUNTED);
        written.count(Outcome.REMOVED);
        written.count(Detail.MENTIONS, 12);

        SourceProgress read = new SourceProgress(60_000);
        read.restore(written.toBytes());

        assertThat(read.toBytes()).isEqualTo(written.toBytes());
        assertThat(read.frontierMs()).isEqualTo(1_736_783_940_000L);
        assertThat(read.newestEventMs()).isEqualTo(1_736_784_000_000L);
        assertThat(read.idle()).isTrue();
        assertThat(read.rulesFingerprint()).isEqualTo(-77);
        assertThat(read.published().conservation().in()).isEqualTo(2);
        assertThat(read.published().conservation().holds()).isTrue();
        assertThat(read.published().conservation().of(Detail.MENTIONS)).isEqualTo(12);
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
