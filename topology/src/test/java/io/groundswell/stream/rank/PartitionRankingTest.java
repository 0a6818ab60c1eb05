package io.groundswell.stream.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.CandidateBlockWriter;
import io.groundswell.conduct.Conduct;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.stream.step.Stores;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.rank.Standing;
import io.groundswell.trend.rank.TagVerdicts;
import io.groundswell.welcome.Discovery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class PartitionRankingTest {
    private static final int SEEDS = 10;
    private static final int TALLIES = 2;
    private static final int NOON = 28_000_080;
    private static final Expectation SILENCE = new Expectation(0, 1, 240, 0.01);

    /**
     * <pre>
     *   blocks    1   2   3   4   5 ✗ 4   5   6   ...
     *   commits     │       │             │           what was told since the last commit was never told
     * </pre>
     */
    @Test
    void whoTakesOverBetweenTwoCommitsTellsWhatWouldHaveBeenTold() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<byte[]> blocks = blocks(random);
            Partition whole = new Partition();
            blocks.forEach(block -> {
                whole.ranking.take(block);
                whole.commit();
            });
            Partition crashing = new Partition();
            int committed = 0;
            for (int next = 0; next < blocks.size(); ) {
                crashing.ranking.take(blocks.get(next++));
                int fate = random.nextInt(6);
                if (fate == 0 || next == blocks.size()) {
                    crashing.commit();
                    committed = next;
                } else if (fate == 1) {
                    crashing.takeOver();
                    next = committed;
                }
            }
            crashing.takeOver();
            assertThat(crashing.told).as("seed %d", seed).isEqualTo(whole.told).isNotEmpty();
            assertThat(crashing.ranking.ranked()).as("seed %d", seed).isEqualTo(whole.ranking.ranked());
            assertThat(crashing.standings())
                    .as("seed %d", seed)
                    .isEqualTo(whole.standings())
                    .isNotEmpty();
            assertThat(contents(crashing.stores.tracks()))
                    .as("seed %d", seed)
                    .isEqualTo(contents(whole.stores.tracks()));
            assertThat(contents(crashing.stores.rankings()))
                    .as("seed %d", seed)
                    .isEqualTo(contents(whole.stores.rankings()));
        }
    }

    @Test
    void untilACommitNothingIsWrittenButTheRankingsOfSlidesThatChanged() {
        Partition partition = new Partition();
        partition.ranking.take(block(0, NOON + 1, NOON + 3));
        partition.ranking.take(block(1, NOON + 1, NOON + 2));

        assertThat(partition.told).isEmpty();
        assertThat(contents(partition.stores.tracks())).isEmpty();
        assertThat(contents(partition.stores.pending())).isEmpty();
        assertThat(new PastRankings(partition.stores.rankings()).newest("global"))
                .isEmpty();

        partition.commit();
        assertThat(contents(partition.stores.tracks())).containsOnlyKeys("global");
        assertThat(contents(partition.stores.pending())).hasSize(3);
        assertThat(new PastRankings(partition.stores.rankings()).newest("global"))
                .hasValueSatisfying(newest -> assertThat(newest.getRanking()).hasSize(2));
    }

    /** A rank partition as a task has it: its stores as they are, and as they were at the last commit. */
    private static final class Partition {
        private PartitionRanking.Durable stores = Committed.NOTHING.opened();
        private Committed committed = Committed.NOTHING;
        private final List<TrendUpdate> told = new ArrayList<>();
        private final List<TrendUpdate> sent = new ArrayList<>();
        private PartitionRanking ranking = start();

        void commit() {
            ranking.save();
            committed = new Committed(
                    contents(stores.pending()),
                    contents(stores.tracks()),
                    contents(stores.rankings()),
                    contents(stores.proposals()));
            told.addAll(sent);
            sent.clear();
        }

        void takeOver() {
            stores = committed.opened();
            sent.clear();
            ranking = start();
        }

        Map<String, Map<String, Standing>> standings() {
            Map<String, Map<String, Standing>> standings = new HashMap<>();
            ranking.standings().forEach((scope, saved) -> standings.put(scope, saved.byTag()));
            return standings;
        }

        private PartitionRanking start() {
            RankProcessor.Settings settings = new RankProcessor.Settings(
                    TALLIES,
                    ScoringPolicy.defaults(),
                    Duration.ofMinutes(5),
                    Duration.ofHours(1),
                    new Discovery(0.2, 0.1));
            return new PartitionRanking(
                    settings, stores, new RankProcessor.Decisions(TagVerdicts.NONE, new CampaignBook()), sent::add);
        }
    }

    /** What the stores of a partition hold. */
    private record Committed(
            Map<Bytes, Bytes> pending,
            Map<String, Bytes> tracks,
            Map<Bytes, Bytes> rankings,
            Map<Bytes, Bytes> proposals) {
        private static final Committed NOTHING = new Committed(Map.of(), Map.of(), Map.of(), Map.of());

        PartitionRanking.Durable opened() {
            return new PartitionRanking.Durable(
                    PartitionRankingTest.opened(Stores.CANDIDATE_BLOCKS, Serdes.Bytes(), pending),
                    PartitionRankingTest.opened(Stores.TREND_TRACKS, Serdes.String(), tracks),
                    PartitionRankingTest.opened(Stores.RANKINGS, Serdes.Bytes(), rankings),
                    PartitionRankingTest.opened(Stores.CAMPAIGN_PROPOSALS, Serdes.Bytes(), proposals));
        }
    }

    private static <K> KeyValueStore<K, byte[]> opened(String name, Serde<K> keys, Map<K, Bytes> contents) {
        KeyValueStore<K, byte[]> store = MemoryStore.open(name, keys);
        contents.forEach((key, value) -> store.put(key, value.get()));
        return store;
    }

    private static <K> Map<K, Bytes> contents(KeyValueStore<K, byte[]> store) {
        Map<K, Bytes> contents = new HashMap<>();
        try (KeyValueIterator<K, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> contents.put(entry.key, Bytes.wrap(entry.value)));
        }
        return contents;
    }

    /** Forty minutes of three scopes, as two tallies tell of them that close slides at times of their own. */
    private static List<byte[]> blocks(Random random) {
        int[] closed = {NOON, NOON};
        CandidateBlockWriter[] writers = {new CandidateBlockWriter(0), new CandidateBlockWriter(1)};
        List<byte[]> blocks = new ArrayList<>();
        while (Math.min(closed[0], closed[1]) < NOON + 40) {
            int tally = random.nextInt(TALLIES);
            int through = closed[tally] + random.nextInt(4);
            List<ScopeSlide> slides = new ArrayList<>();
            for (int end = closed[tally] + 1; end <= through; end++) {
                slides.add(slide("global", end, tally, 6 + random.nextInt(20)));
                if (tally == 0 && end % 15 == 1) {
                    slides.add(slide("region:US", end, tally, 8)); // once, and forgotten some slides later
                }
                if (random.nextBoolean()) {
                    slides.add(slide("lang:zh", end, tally, random.nextInt(12)));
                }
            }
            closed[tally] = through;
            blocks.add(writers[tally].write(through, slides));
        }
        return blocks;
    }

    /** Slides with one tag, of which twelve people are told. */
    private static byte[] block(int tally, int first, int last) {
        List<ScopeSlide> slides = new ArrayList<>();
        for (int end = first; end <= last; end++) {
            slides.add(slide("global", end, tally, 12));
        }
        return new CandidateBlockWriter(tally).write(last, slides);
    }

    private static ScopeSlide slide(String scope, int end, int tally, int people) {
        String tag = "tag" + tally;
        Observations seen = new Observations(new Expectations(SILENCE, SILENCE), people, people);
        return new ScopeSlide(
                scope, end, Observations.NONE, 10, List.of(new Candidate(tag, tag, NOON, seen, Conduct.NONE, false)));
    }
}
