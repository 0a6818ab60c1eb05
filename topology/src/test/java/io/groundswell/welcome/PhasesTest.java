package io.groundswell.welcome;

import static io.groundswell.welcome.Phase.DECAY;
import static io.groundswell.welcome.Phase.DORMANT;
import static io.groundswell.welcome.Phase.PEAK;
import static io.groundswell.welcome.Phase.REVIVED;
import static io.groundswell.welcome.Phase.SEED;
import static io.groundswell.welcome.Phase.SURGE;
import static io.groundswell.welcome.Phase.SUSTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhasesTest {
    private static final int OPEN = 1000;

    private final Sums sums = new Sums();

    @Test
    void thereIsNoneBeforeTheCampaignOpens() {
        Phases before = Phases.of(sums, Campaigns.from(OPEN * 60 + 30), new Maturity(OPEN * 60 - 1, false));

        assertThat(before.timeline()).isEmpty();
        assertThat(before.current()).isEmpty();
        assertThat(before.latest()).isEmpty();
    }

    @Test
    void withoutPostsItIsASeedFromItsFirstHourOn() {
        Phases phases = Phases.of(sums, Campaigns.from(OPEN * 60 + 30), new Maturity((OPEN + 500) * 60 + 59, false));

        assertThat(begun(phases)).containsExactly(entry(OPEN, SEED));
        assertThat(phases.latest()).contains(new PhaseReading(OPEN + 500, 0, 0, 0, OPEN));
        assertThat(at(OPEN).latest()).contains(new PhaseReading(OPEN, 0, 0, 0, OPEN));
    }

    @Test
    void aSurgeMustBeFarFromChance() {
        posts(OPEN, 19); // z = 19 / √20 = 4.248
        assertThat(begun(at(OPEN + 1))).containsExactly(entry(OPEN, SEED));
        posts(OPEN, 1); // z = 20 / √21 = 4.364

        assertThat(begun(at(OPEN + 1))).containsExactly(entry(OPEN, SEED), entry(OPEN + 1, SURGE));
        PhaseReading why = at(OPEN + 1).current().orElseThrow().at();
        assertThat(why).isEqualTo(new PhaseReading(OPEN + 1, 20, 0, 20, OPEN + 1));
        assertThat(why.growth()).isCloseTo(Math.log(21), within(1e-12));
        assertThat(why.z()).isCloseTo(4.3644, within(1e-4));
    }

    @Test
    void aSurgeGoesOnWhileItMoreThanDoublesHoweverFew() {
        posts(OPEN, 5);
        posts(OPEN + 10, 15);

        PhaseReading afterADay = at(OPEN + 25).latest().orElseThrow();

        assertThat(afterADay.z()).as("15 after 5").isLessThan(4.25);
        assertThat(begun(at(OPEN + 40))).startsWith(entry(OPEN, SEED), entry(OPEN + 11, SURGE), entry(OPEN + 35, PEAK));
    }

    /** 1000 posts at once: a day later they are the day before. */
    @Test
    void aBurstFallsAfterADay() {
        posts(OPEN + 10, 1000);

        assertThat(begun(at(OPEN + 200)))
                .containsExactly(
                        entry(OPEN, SEED),
                        entry(OPEN + 11, SURGE),
                        entry(OPEN + 35, PEAK),
                        entry(OPEN + 36, DECAY),
                        entry(OPEN + 37, DORMANT));
        assertThat(at(OPEN + 200).timeline().get(2).at())
                .isEqualTo(new PhaseReading(OPEN + 35, 0, 1000, 1000, OPEN + 11));
    }

    @Test
    void whatStaysNearItsPeakIsSustained() {
        for (int hour = 0; hour < 200; hour++) {
            posts(OPEN + hour, hour < 24 ? 100 : 30);
        }

        // k hours after its peak at 24 h, y + 1 = 2401 - 70k is no more than 2(y' + 1) = 2(100k + 1) from k = 9 on
        assertThat(begun(at(OPEN + 200)))
                .containsExactly(
                        entry(OPEN, SEED), entry(OPEN + 1, SURGE), entry(OPEN + 33, PEAK), entry(OPEN + 97, SUSTAIN));
        assertThat(begun(at(OPEN + 96))).last().isEqualTo(entry(OPEN + 33, PEAK));
    }

    @Test
    void aNewSurgeIsANewEpisodeWithAPeakOfItsOwn() {
        posts(OPEN, 1000);
        posts(OPEN + 300, 100);

        assertThat(begun(at(OPEN + 400)))
                .endsWith(
                        entry(OPEN + 27, DORMANT),
                        entry(OPEN + 301, REVIVED),
                        entry(OPEN + 325, PEAK),
                        entry(OPEN + 326, DECAY),
                        entry(OPEN + 327, DORMANT));
        assertThat(at(OPEN + 310).latest()).contains(new PhaseReading(OPEN + 310, 100, 0, 100, OPEN + 301));
    }

    @Test
    void onlyWholeHoursAreRead() {
        posts(OPEN, 100);

        assertThat(Phases.of(sums, Campaigns.from(OPEN * 60), new Maturity(OPEN * 60 + 59, false))
                        .latest())
                .contains(new PhaseReading(OPEN, 0, 0, 0, OPEN));
    }

    @Test
    void anEndIsNoDecay() {
        for (int hour = 0; hour < 48; hour++) {
            posts(OPEN + hour, 100);
        }
        Campaign ended = Campaigns.between(OPEN * 3_600_000L, (OPEN + 48) * 3_600_000L);

        Phases phases = Phases.of(sums, ended, Maturity.of(ended, (OPEN + 999) * 60));

        assertThat(begun(phases)).containsExactly(entry(OPEN, SEED), entry(OPEN + 1, SURGE), entry(OPEN + 36, PEAK));
    }

    @Test
    void everyReadingIsWhatItsDefinitionSays() {
        for (int seed = 0; seed < 20; seed++) {
            Sums drawn = drawn(seed);
            Campaign campaign = Campaigns.from(OPEN * 60);
            for (int hour = OPEN; hour < OPEN + 400; hour += 37) {
                PhaseReading read = Phases.of(drawn, campaign, new Maturity(hour * 60 + 17, false))
                        .latest()
                        .orElseThrow();
                assertThat(read.hour()).isEqualTo(hour);
                assertThat(read.posts())
                        .as("y at %d, seed %d", hour, seed)
                        .isEqualTo(drawn.total(Measure.POSTS, (hour - 24) * 60, hour * 60, ""));
                assertThat(read.before())
                        .as("y' at %d, seed %d", hour, seed)
                        .isEqualTo(drawn.total(Measure.POSTS, (hour - 48) * 60, (hour - 24) * 60, ""));
            }
        }
    }

    private static Sums drawn(long seed) {
        Random random = new Random(seed);
        Sums drawn = new Sums();
        for (int i = 0; i < 2000; i++) {
            drawn.count(Measure.POSTS, OPEN * 60 + (int) (random.nextDouble() * random.nextInt(24_000)), "");
        }
        return drawn;
    }

    private Phases at(int hour) {
        return Phases.of(sums, Campaigns.from(OPEN * 60), new Maturity(hour * 60, false));
    }

    private static List<Map.Entry<Integer, Phase>> begun(Phases phases) {
        return phases.timeline().stream()
                .map(begun -> Map.entry(begun.at().hour(), begun.phase()))
                .toList();
    }

    private void posts(int hour, int posts) {
        sums.add(FigureKey.of(Measure.POSTS, hour * 60 + 31), posts);
    }
}
