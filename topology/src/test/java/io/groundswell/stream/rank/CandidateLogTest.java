package io.groundswell.stream.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.CandidateBlock;
import io.groundswell.block.CandidateBlockReader;
import io.groundswell.block.CandidateBlockWriter;
import io.groundswell.conduct.Conduct;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
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
    private static final Expectation SILENCE = new Expectation(0, 1, 240, 0.01);

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
            List<byte[]> blocks = blocks(random);
            List<String> kept = new ArrayList<>();
            List<String> restored = new ArrayList<>();
            Ranking keeping = new Ranking(MemoryStore.open());
            KeyValueStore<Bytes, byte[]> store = MemoryStore.open();
            Ranking restarting = new Ranking(store);
            for (byte[] block : blocks) {
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

    /**
     * <pre>
     *   tally 0   A  b     A'            A, A': stand alone, a new hour
     *   tally 1      A           A'      without slides there is nothing to keep
     * </pre>
     */
    @Test
    void aBlockIsLetGoWhenItsLastSlideIsRankedAndNoOtherBuildsUponIt() {
        KeyValueStore<Bytes, byte[]> store = MemoryStore.open();
        Ranking ranking = new Ranking(store);
        Tally first = new Tally(0);
        Tally second = new Tally(1);
        int nextHour = NOON + 61;

        ranking.take(first.block(NOON + 1, slide("global", NOON + 1)));
        ranking.take(first.block(NOON + 2, slide("global", NOON + 2)));
        ranking.take(second.block(NOON + 2, slide("global", NOON + 1)));
        ranking.take(new Tally(2).block(nextHour));
        assertThat(blocksIn(store)).as("all is ranked, and built upon").isEqualTo(3);

        ranking.take(first.block(nextHour, slide("global", nextHour)));
        assertThat(blocksIn(store))
                .as("the first of tally 1, and of the new hour")
                .isEqualTo(2);

        ranking.take(second.block(nextHour, slide("global", nextHour)));
        assertThat(blocksIn(store)).isEqualTo(2);
    }

    /** What {@link PartitionRanking} does with the two, with a save after each block. */
    private static final class Ranking {
        private final CandidateBlockReader reader = new CandidateBlockReader();
        private final PendingSlides pending = new PendingSlides(TALLIES);
        private final CandidateLog log;

        Ranking(KeyValueStore<Bytes, byte[]> store) {
            log = new CandidateLog(store);
            log.restore(reader, pending);
        }

        /** The slides that could be ranked after a block came. */
        List<String> take(byte[] bytes) {
            CandidateBlock block = reader.read(bytes);
            pending.add(block);
            List<String> slides = new ArrayList<>();
            for (int end = pending.firstEnd(); end <= pending.rankableThrough(); end = pending.firstEnd()) {
                slides.addAll(pending.take(end).values().stream()
                        .map(slide -> slide.endMinute() + " " + slide.scope() + " " + slide.candidates())
                        .toList());
            }
            int through = Math.max(log.ranked().through(), pending.rankableThrough());
            RankedRange ranked = log.ranked().through(through);
            log.keep(block, bytes, ranked);
            log.save(pending.closed());
            return slides;
        }
    }

    private static List<byte[]> blocks(Random random) {
        int[] closed = {NOON, NOON, NOON};
        Tally[] tallies = {new Tally(0), new Tally(1), new Tally(2)};
        List<byte[]> blocks = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            int tally = random.nextInt(TALLIES);
            int through = closed[tally] + random.nextInt(12);
            List<ScopeSlide> slides = new ArrayList<>();
            for (int end = closed[tally] + 1; end <= through; end++) {
                slides.add(slide("global", end));
                if (random.nextBoolean()) {
                    slides.add(slide("lang:zh", end));
                }
            }
            closed[tally] = through;
            blocks.add(tallies[tally].block(through, slides.toArray(ScopeSlide[]::new)));
        }
        return blocks;
    }

    /** Who tells a tally's slides. */
    private static final class Tally {
        private final CandidateBlockWriter writer;

        Tally(int partition) {
            writer = new CandidateBlockWriter(partition);
        }

        byte[] block(int closedThrough, ScopeSlide... slides) {
            return writer.write(closedThrough, List.of(slides));
        }
    }

    private static ScopeSlide slide(String scope, int end) {
        Candidate told = new Candidate(
                "tag" + end % 3,
                "tag",
                NOON,
                new Observations(new Expectations(SILENCE, SILENCE), end - NOON, end - NOON),
                Conduct.NONE,
                false);
        return new ScopeSlide(scope, end, Observations.NONE, 1, List.of(told));
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
