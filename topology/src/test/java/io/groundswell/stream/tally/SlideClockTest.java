package io.groundswell.stream.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.MentionBlock;
import io.groundswell.block.MentionBlockWriter;
import io.groundswell.block.MentionOp;
import io.groundswell.block.ReceivedBlock;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.stream.step.SlideEnd;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.rank.RankedSlide;
import io.groundswell.trend.rank.ScopeRanker;
import io.groundswell.trend.rank.TagVerdicts;
import io.groundswell.trend.tally.Mention;
import io.groundswell.trend.tally.MentionChange;
import io.groundswell.trend.tally.SealedHistory;
import io.groundswell.trend.tally.Tally;
import io.groundswell.trend.tally.TallyPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlideClockTest {
    private static final int NOON = 28_000_080;
    private static final TallyPolicy GRACE = new TallyPolicy(Duration.ofHours(3));

    private final Tally tally = tally();
    private final SlideClock clock = new SlideClock(tally);

    @Test
    void nothingClosesBeforeItMay() {
        clock.add(0, block(0, add("cats", 1, NOON, NOON)));

        assertThat(clock.closeThrough(SlideEnd.NONE).slides()).isEmpty();
        assertThat(clock.closedThrough()).isEqualTo(SlideEnd.NONE);
    }

    /**
     * <pre>
     *   effective     12:00      12:01   12:02
     *   slide ends           12:01   12:02   12:03
     * </pre>
     */
    @Test
    void aSlideSeesWhatWasKnownBeforeItsEnd() {
        List<MentionOp> ops = new ArrayList<>();
        for (int author = 0; author < 6; author++) {
            ops.add(add("cats", author, NOON, NOON));
        }
        ops.add(add("cats", 6, NOON, NOON + 1));
        ops.add(remove("cats", 0, NOON, NOON + 2));
        clock.add(0, received(new MentionBlock(0, 0, 0, 0, false, ops)));

        ClosedSlides closed = clock.closeThrough(NOON + 3);

        assertThat(closed.closedThrough()).isEqualTo(NOON + 3);
        assertThat(peopleBySlide(closed)).containsExactly("28000081 6", "28000082 7", "28000083 6");
    }

    @Test
    void slidesInWhichNothingIsHeldAreLeftOut() {
        clock.add(0, block(0, add("cats", 1, NOON, NOON)));
        clock.closeThrough(NOON + 2 * 1_440);
        assertThat(tally.isEmpty()).isTrue();

        assertThat(clock.closeThrough(NOON + 10_000_000).slides()).isEmpty();

        assertThat(clock.closedThrough()).isEqualTo(NOON + 10_000_000);
    }

    /** The hours that the left out slides would have sealed are sealed, whether the tally was empty or not. */
    @Test
    void anEmptyTallyRefusesWhatABusyOneWouldRefuse() {
        clock.closeThrough(NOON);
        clock.add(0, block(0, add("cats", 1, NOON - 181, NOON + 2)));

        clock.closeThrough(NOON + 3);

        assertThat(clock.sealedMentions()).isEqualTo(1);
        assertThat(tally.view("cats").series("global", 60, 0, Integer.MAX_VALUE))
                .isEmpty();
    }

    /** One block came before its sibling of another source partition, or after: the slide is the same. */
    @Test
    void whichSourceSpokeFirstDoesNotMatter() {
        for (int seed = 0; seed < 20; seed++) {
            List<MentionBlock> blocks = blocks(new Random(seed), 30);
            SlideClock one = new SlideClock(tally());
            SlideClock other = new SlideClock(tally());
            for (int i = 0; i < blocks.size(); i++) {
                one.add(i, received(blocks.get(i)));
            }
            for (int source = 1; source >= 0; source--) {
                for (int i = 0; i < blocks.size(); i++) {
                    if (blocks.get(i).sourcePartition() == source) {
                        other.add(1_000 - 100L * source + i, received(blocks.get(i)));
                    }
                }
            }
            assertThat(told(other.closeThrough(NOON + 800)))
                    .as("seed %d", seed)
                    .isEqualTo(told(one.closeThrough(NOON + 800)));
        }
    }

    /**
     * <pre>
     *   blocks   ├──┤ ├──┤ ├─│─┤ ├──┤        those astride the restart hold mentions of slides that are still open
     *                        │
     *                   restart: all blocks are given again
     * </pre>
     */
    @Test
    void whoTakesOverGoesOnAsIfNothingHadHappened() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<MentionBlock> blocks = blocks(random, 40);
            SlideClock kept = new SlideClock(tally());
            SealedHistory history = history();
            SlideClock restored = new SlideClock(tally(history));
            Ranks keptRanks = new Ranks();
            Ranks restoredRanks = new Ranks();
            for (int i = 0; i < blocks.size(); i++) {
                kept.add(i, received(blocks.get(i)));
                restored.add(i, received(blocks.get(i)));
                int minute = NOON + 15 * i;
                assertThat(restoredRanks.rank(restored.closeThrough(minute)))
                        .as("through %d of seed %d", minute, seed)
                        .isEqualTo(keptRanks.rank(kept.closeThrough(minute)));
                assertThat(restored.sealedMentions()).isEqualTo(kept.sealedMentions());
                assertThat(restored.startedAt()).isEqualTo(kept.startedAt());
                if (random.nextInt(4) == 0 && restored.closedThrough() != SlideEnd.NONE) {
                    restored = takeOver(restored, history, blocks.subList(0, i + 1));
                }
            }
        }
    }

    private static SlideClock takeOver(SlideClock before, SealedHistory history, List<MentionBlock> blocks) {
        SlideClock after = new SlideClock(tally(history));
        after.beginRestore(before.closedThrough(), before.startedAt(), before.sealedMentions());
        for (int i = 0; i < blocks.size(); i++) {
            after.add(i, received(blocks.get(i)));
        }
        after.endRestore();
        return after;
    }

    /** Ten hours of two sources: most mentions take effect at once, some long after, some are taken back. */
    private static List<MentionBlock> blocks(Random random, int count) {
        List<MentionBlock> blocks = new ArrayList<>();
        List<MentionOp> counting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<MentionOp> ops = new ArrayList<>();
            for (int op = 0; op < 25; op++) {
                int effective = NOON + 15 * i + random.nextInt(60);
                int minute = effective - (random.nextInt(5) == 0 ? random.nextInt(240) : 0);
                MentionOp added = add(random.nextBoolean() ? "cats" : "dogs", random.nextInt(15), minute, effective);
                ops.add(added);
                counting.add(added);
            }
            for (int op = 0; op < 4; op++) {
                MentionOp taken = counting.remove(random.nextInt(counting.size()));
                int effective = Math.max(taken.effectiveMinute(), NOON + 15 * i + random.nextInt(60));
                ops.add(new MentionOp(taken.mention(), MentionChange.WITHDRAWN, effective));
            }
            ops.sort(Comparator.comparingInt(MentionOp::effectiveMinute));
            blocks.add(new MentionBlock(i % 2, 0, 0, 0, false, ops));
        }
        return blocks;
    }

    private static List<String> peopleBySlide(ClosedSlides closed) {
        List<String> people = new ArrayList<>();
        for (ScopeSlide slide : closed.slides()) {
            for (Candidate candidate : slide.candidates()) {
                people.add(slide.endMinute() + " " + candidate.observations().hour());
            }
        }
        return people;
    }

    /** What was said, candidates in the order of their tags: theirs is not part of the answer. */
    private static List<String> told(ClosedSlides closed) {
        return closed.slides().stream()
                .map(slide -> slide.scope() + " " + slide.endMinute() + " " + slide.activeTags() + " "
                        + slide.candidates().stream()
                                .sorted(Comparator.comparing(Candidate::tag))
                                .toList())
                .toList();
    }

    /** Ranks what a clock closes: whoever took over may tell of more tags than would have been told of, to no effect. */
    private static final class Ranks {
        private final ScopeRanker global = new ScopeRanker("global", ScoringPolicy.defaults());
        private int through = NOON - 1_440;

        List<RankedSlide> rank(ClosedSlides closed) {
            Map<Integer, ScopeSlide> told = new HashMap<>();
            closed.slides().forEach(slide -> told.put(slide.endMinute(), slide));
            List<RankedSlide> ranked = new ArrayList<>();
            while (through < closed.closedThrough()) {
                through++;
                ScopeSlide slide = told.getOrDefault(through, ScopeSlide.quiet("global", through));
                ranked.add(global.rank(slide, TagVerdicts.NONE));
            }
            return ranked;
        }
    }

    private static Tally tally() {
        return tally(history());
    }

    private static Tally tally(SealedHistory history) {
        return new Tally(GRACE, ScoringPolicy.defaults(), history);
    }

    private static SealedHistory history() {
        return new StoredHistory(MemoryStore.open(), MemoryStore.open(), Duration.ofDays(14), Duration.ofDays(400));
    }

    private static ReceivedBlock block(int source, MentionOp... ops) {
        return received(new MentionBlock(source, 0, 0, 0, false, List.of(ops)));
    }

    private static ReceivedBlock received(MentionBlock block) {
        return new ReceivedBlock(MentionBlockWriter.encode(block));
    }

    private static MentionOp add(String tag, long author, int minute, int effective) {
        return new MentionOp(new Mention(tag, tag, author, minute, null, null), MentionChange.ADDED, effective);
    }

    private static MentionOp remove(String tag, long author, int minute, int effective) {
        return new MentionOp(new Mention(tag, tag, author, minute, null, null), MentionChange.WITHDRAWN, effective);
    }
}
