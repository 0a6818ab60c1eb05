package io.groundswell.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.ScopeSlide;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class CandidateLogTest {
    private static final int TALLIES = 3;
    private static final int NOON = 28_000_080;

    /**
     * <pre>
     *   tally 0   ├────────┤├──┤        each block: the slides that its tally closed since the one before
     *   tally 1   ├──┤├────────┤
     *   tally 2   ├─────┤  │ ├─────┤
     *                      │
     *                 restart: only the store is left
     * </pre>
     */
    @Test
    void whoTakesOverRanksEverySlideOnceAndWhole() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<CandidateBlock> blocks = blocks(random);
            List<String> kept = new ArrayList<>();
            List<String> restored = new ArrayList<>();
            Ranking keeping = new Ranking(MemoryStore.open());
            KeyValueStore<Bytes, byte[]> store = MemoryStore.open();
            Ranking restarting = new Ranking(store);
            for (CandidateBlock block : blocks) {
                kept.addAll(keeping.take(block));
                restored.addAll(restarting.take(block));
                if (random.nextInt(3) == 0) {
                    restarting = new Ranking(store);
                }
            }
            assertThat(restored).as("seed %d", seed).isEqualTo(kept).isNotEmpty();
            assertThat(restarting.log.ranked()).as("seed %d", seed).isEqualTo(keeping.log.ranked());
        }
    }

    @Test
    void aBlockIsLetGoWhenItsLastSlideIsRanked() {
        KeyValueStore<Bytes, byte[]> store = MemoryStore.open();
        Ranking ranking = new Ranking(store);

        ranking.take(block(0, NOON + 2, slide("global", NOON + 1), slide("global", NOON + 2)));
        ranking.take(block(1, NOON + 1, slide("global", NOON + 1)));
        assertThat(blocksIn(store)).isEqualTo(2);

        ranking.take(block(2, NOON + 1));
        assertThat(blocksIn(store)).isEqualTo(1);

        ranking.take(block(1, NOON + 2));
        ranking.take(block(2, NOON + 2));
        assertThat(blocksIn(store)).isZero();
    }

    /** What {@link PartitionRanking} does with the two, with a save after each block. */
    private static final class Ranking {
        private final PendingSlides pending = new PendingSlides(TALLIES);
        private final CandidateLog log;

        Ranking(KeyValueStore<Bytes, byte[]> store) {
            log = new CandidateLog(store);
            log.restore(pending);
        }

        /** The slides that could be ranked after a block came. */
        List<String> take(CandidateBlock block) {
            pending.add(block);
            List<String> slides = new ArrayList<>();
            for (int end = pending.firstEnd(); end <= pending.rankableThrough(); end = pending.firstEnd()) {
                slides.addAll(pending.take(end).values().stream()
                        .map(slide -> slide.endMinute() + " " + slide.scope() + " " + slide.activeTags())
                        .toList());
            }
            int through = Math.max(log.ranked().through(), pending.rankableThrough());
            RankedRange ranked = log.ranked().through(through);
            log.keepUntilRanked(block, CandidateBlockCodec.encode(block), ranked);
            log.save(pending.closed());
            return slides;
        }
    }

    private static List<CandidateBlock> blocks(Random random) {
        int[] closed = {NOON, NOON, NOON};
        List<CandidateBlock> blocks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int tally = random.nextInt(TALLIES);
            int through = closed[tally] + random.nextInt(4);
            List<ScopeSlide> slides = new ArrayList<>();
            for (int end = closed[tally] + 1; end <= through; end++) {
                slides.add(slide("global", end));
                if (random.nextBoolean()) {
                    slides.add(slide("lang:zh", end));
                }
            }
            closed[tally] = through;
            blocks.add(new CandidateBlock(tally, through, slides));
        }
        return blocks;
    }

    private static CandidateBlock block(int tally, int closedThrough, ScopeSlide... slides) {
        return new CandidateBlock(tally, closedThrough, List.of(slides));
    }

    private static ScopeSlide slide(String scope, int end) {
        return new ScopeSlide(scope, end, List.of(), 1, List.of());
    }

    /** Beside the record of how far slides are ranked. */
    private static long blocksIn(KeyValueStore<Bytes, byte[]> store) {
        long entries = 0;
        try (var all = store.all()) {
            while (all.hasNext()) {
                all.next();
                entries++;
            }
        }
        return entries - 1;
    }
}
