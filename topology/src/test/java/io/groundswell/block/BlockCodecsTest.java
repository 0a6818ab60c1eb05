package io.groundswell.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;
import io.groundswell.trend.tally.Origin;
import io.groundswell.trend.tally.TagUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written in blocks is read as it was written. */
class BlockCodecsTest {
    private static final int SEEDS = 200;
    private static final int NOON = 28_000_000;
    private static final String[] TEXTS = {"", "cats", "Cats", "猫", "\uD83D\uDC31\uFE0F", "a b", "x".repeat(300)};

    @Test
    void mentionBlocks() {
        for (int seed = 0; seed < SEEDS; seed++) {
            MentionBlock block = mentionBlock(new Random(seed));

            ReceivedBlock received = new ReceivedBlock(MentionBlockWriter.encode(block));

            assertThat(received.toBlock()).as("seed %d", seed).isEqualTo(block);
            assertThat(received.newestMinute())
                    .as("seed %d", seed)
                    .isEqualTo(block.ops().stream()
                            .mapToInt(op -> op.mention().minute())
                            .max()
                            .orElse(Integer.MIN_VALUE));
        }
    }

    /** More tags than there is room for at first, in a writer that has written other blocks. */
    @Test
    void blocksOfOneWriterAfterTheOther() {
        MentionBlockWriter writer = new MentionBlockWriter();
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            int tags = 1 + random.nextInt(2_000);
            List<MentionOp> ops = new ArrayList<>();
            for (int i = random.nextInt(3_000); i > 0; i--) {
                String tag = "tag" + random.nextInt(tags);
                Mention mention = new Mention(tag, tag + random.nextInt(3), random.nextLong(), NOON, "en", null);
                ops.add(new MentionOp(mention, MentionChange.ADDED, NOON + random.nextInt(4)));
            }
            ops.forEach(writer::add);
            assertThat(writer.size()).isEqualTo(ops.size());

            byte[] bytes = writer.finish(1, 2, 3, 4, false);

            ops.sort(Comparator.comparingInt(MentionOp::effectiveMinute));
            assertThat(new ReceivedBlock(bytes).toBlock())
                    .as("seed %d", seed)
                    .isEqualTo(new MentionBlock(1, 2, 3, 4, false, ops));
            assertThat(writer.size()).isZero();
        }
    }

    @Test
    void whatTheBlockBeforeNumberedIsNumberedAnew() {
        MentionBlockWriter writer = new MentionBlockWriter();
        MentionOp dogs = new MentionOp(new Mention("dogs", "Dogs", 1, NOON, "de", "DE"), MentionChange.ADDED, NOON);
        MentionOp cats = new MentionOp(new Mention("cats", "Cats", 1, NOON, "en", "US"), MentionChange.ADDED, NOON);
        writer.add(dogs);
        writer.add(cats);
        writer.finish(1, 2, 3, 4, false);

        writer.add(cats);
        byte[] bytes = writer.finish(1, 2, 3, 4, false);

        assertThat(new ReceivedBlock(bytes).toBlock().ops()).containsExactly(cats);
    }

    @Test
    void aMentionTakesAboutFifteenBytes() {
        List<MentionOp> ops = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Mention mention = new Mention("tag" + i % 50, "Tag" + i % 50, i * 0x9E3779B97F4A7C15L, NOON, "en", "US");
            ops.add(new MentionOp(mention, MentionChange.ADDED, NOON + i / 1_000));
        }

        byte[] bytes = MentionBlockWriter.encode(new MentionBlock(0, 0, 0, 0, false, ops));

        assertThat(bytes.length).isLessThan(15 * ops.size());
    }

    @Test
    void aFormatOfAnotherReleaseIsRefused() {
        byte[] block = MentionBlockWriter.encode(mentionBlock(new Random(0)));
        block[0] = 99;

        assertThat(catchThrowable(() -> new ReceivedBlock(block))).hasMessageContaining("99");
        byte[] candidates = new CandidateBlockWriter(0).write(NOON, List.of());
        candidates[0] = 1;
        assertThat(catchThrowable(() -> new CandidateBlockReader().read(candidates)))
                .hasMessage("candidate block has format version 1, but this build reads version 6 only");
    }

    private static MentionBlock mentionBlock(Random random) {
        List<MentionOp> ops = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            int effective = NOON + random.nextInt(100_000);
            Mention mention = new Mention(
                    new TagUse(text(random), text(random)),
                    new Origin(random.nextBoolean() ? null : text(random), random.nextBoolean() ? null : text(random)),
                    random.nextLong(),
                    effective - random.nextInt(200_000) + 50,
                    random.nextInt(60),
                    DrawnConduct.traits(random),
                    random.nextBoolean() ? List.of() : List.of(text(random), text(random)));
            MentionChange change = MentionChange.of(random.nextInt(MentionChange.values().length));
            ops.add(new MentionOp(mention, change, effective));
        }
        ops.sort(Comparator.comparingInt(MentionOp::effectiveMinute));
        return new MentionBlock(
                random.nextInt(100),
                random.nextInt(100),
                random.nextLong(),
                random.nextLong(),
                random.nextBoolean(),
                ops);
    }

    private static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }
}
