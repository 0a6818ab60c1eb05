package io.groundswell.trend;

import static io.groundswell.trend.Drawn.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.conduct.Conduct;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A ranker's answer depends on the slides alone. */
class ScopeRankerPropertyTest {

    private static final int SEEDS = 40;
    private static final Expectation BUSY = new Expectation(12, 1, 200, 0.3);

    @Test
    void theOrderOfCandidatesDoesNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<RankedSlide> given = new ArrayList<>();
            List<RankedSlide> shuffled = new ArrayList<>();
            ScopeRanker one = new ScopeRanker("global", POLICY);
            ScopeRanker other = new ScopeRanker("global", POLICY);
            for (ScopeSlide slide : history(seed)) {
                List<Candidate> mixed = new ArrayList<>(slide.candidates());
                Collections.shuffle(mixed, new Random(seed));
                given.add(one.rank(slide, TagVerdicts.NONE));
                shuffled.add(other.rank(with(slide, mixed), TagVerdicts.NONE));
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
            for (ScopeSlide slide : history(seed)) {
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
            for (ScopeSlide slide : history(seed)) {
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

    /** As a tally tells: from the surprise that begins a track on, and down to a quiet one only while it may have a track. */
    @Test
    void tagsThatCannotHaveATrackNeedNotBeTold() {
        int leftOut = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ScopeRanker all = new ScopeRanker("global", POLICY);
            ScopeRanker some = new ScopeRanker("global", POLICY);
            Map<String, TagLedger> ledgers = new HashMap<>();
            for (ScopeSlide slide : history(seed)) {
                SlideReports reports =
                        new SlideReports(new ScopeCatalog(), new ActiveTags(), POLICY, slide.endMinute());
                List<Candidate> told = slide.candidates().stream()
                        .filter(candidate ->
                                candidate.people() >= POLICY.states().minPeople())
                        .filter(candidate -> reports.mustBeTold(
                                ledgers.computeIfAbsent(candidate.tag(), tag -> new TagLedger(tag, 0)),
                                most(candidate)))
                        .toList();
                leftOut += slide.candidates().size() - told.size();
                assertThat(some.rank(with(slide, told), TagVerdicts.NONE).ranking())
                        .as("minute %d of seed %d", slide.endMinute(), seed)
                        .isEqualTo(all.rank(slide, TagVerdicts.NONE).ranking());
            }
        }
        assertThat(leftOut).isPositive();
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

    private static double most(Candidate candidate) {
        return Arrays.stream(Window.values())
                .map(candidate.observations()::in)
                .mapToDouble(
                        seen -> Surprise.mostOf(seen.window(), seen.people(), seen.expectation(), POLICY.surprise()))
                .max()
                .orElseThrow();
    }

    @Test
    void theChangesTellTheWholeRanking() {
        for (int seed = 0; seed < SEEDS; seed++) {
            ScopeRanker ranker = new ScopeRanker("global", Drawn.policyWithPlaces(4));
            TreeMap<Integer, String> told = new TreeMap<>();
            for (ScopeSlide slide : history(seed)) {
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

    /** Two hundred minutes of six tags that come, rise, fall and go, with stretches of silence. */
    private static List<ScopeSlide> history(int seed) {
        Random random = new Random(seed);
        int[] people = new int[6];
        List<ScopeSlide> slides = new ArrayList<>();
        for (int minute = 1; minute <= 200; minute++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int tag = 0; tag < people.length; tag++) {
                boolean silence = minute / 40 % 2 == 1;
                people[tag] =
                        silence ? 0 : Math.max(0, people[tag] + random.nextInt(9) - 4 + (minute % 40 < 8 ? 2 : 0));
                if (people[tag] > 0) {
                    candidates.add(candidate("tag" + tag, people[tag], tag % 2 == 0, random.nextInt(20) == 0));
                }
            }
            Observations activity = Drawn.seen(random.nextInt(200), new Expectation(100, 1, 200, 0.1));
            slides.add(new ScopeSlide("global", minute, activity, 1000, candidates));
        }
        return slides;
    }

    private static Candidate candidate(String tag, int people, boolean quietBefore, boolean fell) {
        Expectation past = quietBefore ? Drawn.SILENCE : BUSY;
        Observations windows = new Observations(new Expectations(past, past), people, people + 2);
        return new Candidate(tag, tag, 0, windows, Conduct.NONE, fell);
    }

    private static ScopeSlide with(ScopeSlide slide, List<Candidate> candidates) {
        return new ScopeSlide(slide.scope(), slide.endMinute(), slide.activity(), slide.activeTags(), candidates);
    }

    private static byte[] bytesOf(ScopeRanker ranker) {
        ByteBuffer out = ByteBuffer.allocate(ranker.encodedSize());
        ranker.writeTo(out);
        return out.array();
    }
}
