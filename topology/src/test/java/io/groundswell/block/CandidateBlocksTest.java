package io.groundswell.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundswell.conduct.Conduct;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a tally tells block by block, each by its difference from the one before, is heard as it was told. */
class CandidateBlocksTest {
    private static final int SEEDS = 200;
    private static final int NOON = 28_000_080; // the first minute of an hour
    private static final String[] SCOPES = {"global", "lang:zh", "region:US"};
    private static final String[] FORMS = {"", "cats", "Cats", "猫", "\uD83D\uDC31\uFE0F", "x".repeat(300)};

    /**
     * <pre>
     *   block 1         block 2    block 3              each slide: tags that are as they were, changed, gone, new, in another order
     *   ├──┼──┼──┤      ├──┼──┤    ├──┤
     *               ✗ here and there somebody else hears on, from the last block that stands alone
     * </pre>
     */
    @Test
    void whatIsToldIsHeard() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Drawn drawn = new Drawn(random);
            CandidateBlockWriter writer = new CandidateBlockWriter(3);
            CandidateBlockReader reader = new CandidateBlockReader();
            List<byte[]> sinceAlone = new ArrayList<>();
            for (int block = 0; block < 12; block++) {
                List<ScopeSlide> slides = drawn.slides();
                byte[] told = writer.write(drawn.end, slides);

                CandidateBlock heard = reader.read(told);

                assertThat(heard)
                        .as("block %d of seed %d", block, seed)
                        .isEqualTo(new CandidateBlock(3, drawn.end, heard.standsAlone(), slides));
                sinceAlone = heard.standsAlone() ? new ArrayList<>() : sinceAlone;
                sinceAlone.add(told);
                if (random.nextInt(4) == 0) {
                    reader = new CandidateBlockReader();
                    sinceAlone.forEach(reader::read);
                }
                if (random.nextInt(8) == 0) {
                    writer = new CandidateBlockWriter(3);
                }
            }
        }
    }

    @Test
    void whatIsAsItWasIsTheSameObject() {
        Candidate cats = thousandTags(new Random(0)).get(0);
        CandidateBlockWriter writer = new CandidateBlockWriter(0);
        CandidateBlockReader reader = new CandidateBlockReader();

        CandidateBlock first = reader.read(writer.write(NOON + 1, List.of(slide("global", NOON + 1, List.of(cats)))));
        CandidateBlock second = reader.read(writer.write(NOON + 2, List.of(slide("global", NOON + 2, List.of(cats)))));

        assertThat(second.slides().get(0).candidates().get(0))
                .isSameAs(first.slides().get(0).candidates().get(0));
    }

    /** Thousand tags, of which in each slide ten are gone, ten come and a hundred have other people. */
    @Test
    void aSlideTakesWhatChangedInIt() {
        Random random = new Random(0);
        List<Candidate> tags = new ArrayList<>(thousandTags(random));
        CandidateBlockWriter writer = new CandidateBlockWriter(0);
        int alone = writer.write(NOON + 1, List.of(slide("global", NOON + 1, tags))).length;
        for (int end = NOON + 2; end < NOON + 60; end++) {
            for (int i = 0; i < 10; i++) {
                tags.remove(random.nextInt(tags.size()));
            }
            for (int i = 0; i < 100; i++) {
                int at = i * 9;
                tags.set(at, withPeople(tags.get(at), random.nextInt(100)));
            }
            thousandTags(random).subList(0, 10).forEach(tags::add);

            int length = writer.write(end, List.of(slide("global", end, tags))).length;

            assertThat(length).isLessThan(alone / 20);
        }
        assertThat(writer.write(NOON + 61, List.of(slide("global", NOON + 61, tags))).length)
                .as("the first block of an hour stands alone")
                .isGreaterThan(alone / 2);
    }

    /**
     * <pre>
     *   a used so     b     c used otherwise
     *                 b     c                    a is not told any more
     *                 b     c used as a was
     * </pre>
     */
    @Test
    void whatIsKeptBehindWhatIsDroppedIsStillItself() {
        List<Candidate> first = thousandTags(new Random(5)).subList(0, 3);
        Candidate c = first.get(2);
        Conduct asA = first.get(0).conduct();
        Candidate used = new Candidate(c.tag(), c.form(), c.firstSeenMinute(), c.observations(), asA, false);
        CandidateBlockWriter writer = new CandidateBlockWriter(0);
        CandidateBlockReader reader = new CandidateBlockReader();
        List<List<Candidate>> told = List.of(first, first.subList(1, 3), List.of(first.get(1), used));
        for (int minute = 1; minute <= told.size(); minute++) {
            List<ScopeSlide> slides = List.of(slide("global", NOON + minute, told.get(minute - 1)));

            assertThat(reader.read(writer.write(NOON + minute, slides)).slides())
                    .isEqualTo(slides);
        }
    }

    @Test
    void oneBlockAnHourStandsAlone() {
        CandidateBlockWriter writer = new CandidateBlockWriter(0);
        CandidateBlockReader reader = new CandidateBlockReader();
        List<Boolean> alone = new ArrayList<>();
        for (int end : new int[] {NOON + 1, NOON + 2, NOON + 60, NOON + 61, NOON + 62, NOON + 300}) {
            alone.add(reader.read(writer.write(end, List.of(slide("global", end, List.of()))))
                    .standsAlone());
            alone.add(reader.read(writer.write(end, List.of())).standsAlone());
        }

        assertThat(alone)
                .containsExactly(true, false, false, false, false, false, true, false, false, false, true, false);
    }

    @Test
    void aBlockThatBuildsUponWhatWasNotHeardIsRefused() {
        CandidateBlockWriter writer = new CandidateBlockWriter(7);
        writer.write(NOON + 1, List.of(slide("global", NOON + 1, List.of())));
        byte[] next = writer.write(NOON + 2, List.of(slide("global", NOON + 2, List.of())));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CandidateBlockReader().read(next))
                .withMessage("a block of tally 7 builds upon one that was not read");
    }

    private static ScopeSlide slide(String scope, int end, List<Candidate> candidates) {
        return new ScopeSlide(scope, end, Observations.NONE, 1_000, candidates);
    }

    private static List<Candidate> thousandTags(Random random) {
        List<Candidate> candidates = new ArrayList<>();
        for (int tag = 0; tag < 1_000; tag++) {
            String key = "tag" + random.nextInt(1_000_000);
            Conduct conduct = DrawnConduct.conduct(new Random(tag));
            candidates.add(new Candidate(key, key, NOON, observations(random), conduct, false));
        }
        return candidates;
    }

    private static Candidate withPeople(Candidate told, int people) {
        Observations seen = new Observations(told.observations().expectations(), people, people);
        return new Candidate(told.tag(), told.form(), told.firstSeenMinute(), seen, told.conduct(), told.fell());
    }

    private static Observations observations(Random random) {
        Expectations expectations = new Expectations(expectation(random), expectation(random));
        return new Observations(expectations, random.nextInt(1_000_000), random.nextInt(1_000_000));
    }

    private static Expectation expectation(Random random) {
        return new Expectation(
                random.nextDouble() * 1e6, random.nextDouble(), random.nextDouble() * 1e-9, random.nextDouble());
    }

    /** Slides in which tags come back as they were, alike but not the same, or changed; and from slide to slide in other places. */
    private static final class Drawn {
        private final Random random;
        private final Map<String, List<Candidate>> last = new HashMap<>();
        private int end = NOON;
        private int tags;

        Drawn(Random random) {
            this.random = random;
        }

        List<ScopeSlide> slides() {
            List<ScopeSlide> slides = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                end += 1 + random.nextInt(20);
                for (String scope : SCOPES) {
                    if (random.nextInt(3) > 0) {
                        List<Candidate> candidates = next(last.getOrDefault(scope, List.of()));
                        last.put(scope, candidates);
                        slides.add(new ScopeSlide(scope, end, activity(), random.nextInt(1_000), candidates));
                    }
                }
            }
            return slides;
        }

        private List<Candidate> next(List<Candidate> before) {
            List<Candidate> now = new ArrayList<>();
            for (Candidate told : before) {
                if (random.nextInt(6) == 0) {
                    now.add(fresh());
                }
                if (random.nextInt(6) > 0) {
                    now.add(random.nextBoolean() ? told : toldAgain(told));
                }
            }
            if (random.nextInt(3) == 0) {
                now.add(fresh());
            }
            if (now.size() > 1 && random.nextInt(8) == 0) {
                now.add(now.remove(0));
            }
            return now;
        }

        /** Scopes share some of the tags. */
        private Candidate fresh() {
            return new Candidate(
                    "tag" + (tags++ / SCOPES.length),
                    FORMS[random.nextInt(FORMS.length)],
                    random.nextInt(),
                    observations(random),
                    DrawnConduct.conduct(random),
                    random.nextBoolean());
        }

        /** With other people, and one thing changed or none; what is not changed may be a copy. */
        private Candidate toldAgain(Candidate told) {
            int changed = random.nextInt(7);
            Expectations past = told.observations().expectations();
            Observations seen = changed == 0
                    ? observations(random)
                    : new Observations(expectedAgain(past), random.nextInt(300), random.nextInt(300));
            return new Candidate(
                    told.tag(),
                    changed == 1 ? FORMS[random.nextInt(FORMS.length)] : told.form(),
                    changed == 2 ? random.nextInt() : told.firstSeenMinute(),
                    seen,
                    changed == 3 ? DrawnConduct.conduct(random) : told.conduct(),
                    random.nextBoolean());
        }

        private Observations activity() {
            return switch (random.nextInt(3)) {
                case 0 -> Observations.NONE;
                case 1 -> new Observations(observations(random).expectations(), 0, random.nextInt(9));
                default -> observations(random);
            };
        }

        /** As it was, a copy, or otherwise in one window. */
        private Expectations expectedAgain(Expectations past) {
            return switch (random.nextInt(4)) {
                case 0 -> new Expectations(past.hour(), expectation(random));
                case 1 -> new Expectations(expectation(random), past.threeHours());
                case 2 -> copy(past);
                default -> past;
            };
        }

        private static Expectations copy(Expectations past) {
            return new Expectations(copy(past.hour()), copy(past.threeHours()));
        }

        private static Expectation copy(Expectation past) {
            return new Expectation(past.level(), past.season(), past.weightHours(), past.dispersion());
        }
    }
}
