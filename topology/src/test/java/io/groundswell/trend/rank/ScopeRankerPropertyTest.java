package io.groundswell.trend.rank;

import static io.groundswell.trend.Drawn.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.Drawn;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.StatePolicy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A ranker's answer depends on the slides alone. */
class ScopeRankerPropertyTest {

    private static final int SEEDS = 40;

    @Test
    void theOrderOfCandidatesDoesNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<RankedSlide> given = new ArrayList<>();
            List<RankedSlide> shuffled = new ArrayList<>();
            ScopeRanker one = new ScopeRanker("global", POLICY);
            ScopeRanker other = new ScopeRanker("global", POLICY);
            for (ScopeSlide slide : Drawn.history(seed)) {
                List<Candidate> mixed = new ArrayList<>(slide.candidates());
                Collections.shuffle(mixed, new Random(seed));
                given.add(one.rank(slide, TagVerdicts.NONE));
                shuffled.add(other.rank(Drawn.with(slide, mixed), TagVerdicts.NONE));
            }
            assertThat(shuffled).as("seed %d", seed).isEqualTo(given);
            assertThat(bytesOf(other)).as("seed %d", seed).isEqualTo(bytesOf(one));
        }
    }

    @Test
    void writtenAndReadBetweenSlidesItGoesOnAsIfNothingHadHappened() {
        for (int seed = 0; seed < SEEDS; seed++) {
            ScopeRanker kept = new ScopeRanker("global", POLICY);
            ScopeRanker restored = new ScopeRanker("global", POLICY);
            for (ScopeSlide slide : Drawn.history(seed)) {
                RankedSlide expected = kept.rank(slide, TagVerdicts.NONE);
                assertThat(restored.rank(slide, TagVerdicts.NONE))
                        .as("minute %d of seed %d", slide.endMinute(), seed)
                        .isEqualTo(expected);
                restored = ScopeRanker.readFrom(ByteBuffer.wrap(bytesOf(restored)), "global", POLICY);
            }
        }
    }

    @Test
    void emptySlidesMayBeLeftOutWhileNothingIsOnItsWay() {
        for (int seed = 0; seed < SEEDS; seed++) {
            ScopeRanker every = new ScopeRanker("global", POLICY);
            ScopeRanker needed = new ScopeRanker("global", POLICY);
            for (ScopeSlide slide : Drawn.history(seed)) {
                RankedSlide expected = every.rank(slide, TagVerdicts.NONE);
                if (needed.isActive() || !slide.candidates().isEmpty()) {
                    assertThat(needed.rank(slide, TagVerdicts.NONE))
                            .as("seed %d", seed)
                            .isEqualTo(expected);
                } else {
                    assertThat(expected.changes()).as("seed %d", seed).isEmpty();
                }
            }
        }
    }

    /** How long a tally tells of a tag rests on this. */
    @Test
    void noTrackLivesLongerInSilenceThanIsForeseen() {
        int longest = 0;
        for (int seed = 0; seed < 20 * SEEDS; seed++) {
            Random random = new Random(seed);
            StatePolicy states = drawn(random);
            ScopeRanker ranker = new ScopeRanker(
                    "global",
                    new ScoringPolicy(
                            POLICY.baseline(), POLICY.surprise(), states, POLICY.authenticity(), POLICY.ranking()));
            int end = 0;
            for (int told = 1 + random.nextInt(40); told > 0; told--) {
                end++;
                ranker.rank(Drawn.slide(end, Drawn.risen("cats", 20 + random.nextInt(20))), TagVerdicts.NONE);
            }
            int silent = 0;
            while (ranker.isActive()) {
                silent++;
                ranker.rank(Drawn.slide(end + silent), TagVerdicts.NONE);
            }
            assertThat(silent).as("seed %d, %s", seed, states).isLessThanOrEqualTo(states.longestQuietTrack());
            longest = Math.max(longest, silent - states.endedAfterMinutes());
        }
        assertThat(longest).as("a track that lives on after its end").isPositive();
    }

    private static StatePolicy drawn(Random random) {
        int emerging = 1 + random.nextInt(32);
        int trending = 1 + random.nextInt(32);
        return new StatePolicy(
                5,
                3,
                1 + random.nextInt(emerging),
                emerging,
                4.25,
                10,
                1 + random.nextInt(trending),
                trending,
                0.8,
                1.5,
                1 + random.nextInt(90));
    }

    @Test
    void theChangesTellTheWholeRanking() {
        for (int seed = 0; seed < SEEDS; seed++) {
            ScopeRanker ranker = new ScopeRanker("global", Drawn.policyWithPlaces(4));
            TreeMap<Integer, String> told = new TreeMap<>();
            for (ScopeSlide slide : Drawn.history(seed)) {
                RankedSlide ranked = ranker.rank(slide, TagVerdicts.NONE);
                ranked.changes().stream()
                        .map(RankingChange::previousRank)
                        .filter(r -> r != null)
                        .forEach(told::remove);
                for (RankingChange change : ranked.changes()) {
                    RankedTag now = change.now();
                    if (now != null) {
                        told.put(now.rank(), now.tag());
                    }
                }
                assertThat(told.values())
                        .as("minute %d of seed %d", slide.endMinute(), seed)
                        .containsExactlyElementsOf(ranked.ranking().tags().stream()
                                .map(RankedTag::tag)
                                .toList());
            }
        }
    }

    private static byte[] bytesOf(ScopeRanker ranker) {
        ByteBuffer out = ByteBuffer.allocate(ranker.encodedSize());
        ranker.writeTo(out);
        return out.array();
    }
}
