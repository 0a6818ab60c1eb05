package io.groundswell.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final ScoringPolicy POLICY = ScoringPolicy.defaults();

    @Test
    void nothingIsExpectedOfATagInItsFirstHour() {
        assertThat(Baseline.startingAt(10).expectationFor(10, POLICY)).isEqualTo(new Expectation(0, 1, 0, 0.01));
    }

    @Test
    void hoursWithoutAMentionCountAsZero() {
        // hour     10  11  12  13
        // people    4   -   -   7
        Baseline baseline = Baseline.startingAt(10);
        baseline.fold(10, 4, POLICY);
        baseline.fold(13, 7, POLICY);

        assertThat(baseline.expectationFor(14, POLICY).level()).isCloseTo(11 / 4.0, within(1e-12));
        assertThat(baseline.expectationFor(21, POLICY).level()).isCloseTo(1, within(1e-12));
        assertThat(baseline.expectationFor(21, POLICY).weightHours()).isEqualTo(11);
    }

    @Test
    void theHourOfDayIsExpectedFromTheThirdDay() {
        // 30 people at 18:00, 2 at any other hour
        Baseline baseline = Baseline.startingAt(0);
        for (int hour = 0; hour < 96; hour++) {
            baseline.fold(hour, hour % 24 == 18 ? 30 : 2, POLICY);
            double factor = baseline.expectationFor(hour + 1, POLICY).season();
            if (hour + 1 < 72) {
                assertThat(factor).isEqualTo(1);
            }
        }

        Expectation evening = baseline.expectationFor(96 + 18, POLICY);
        Expectation morning = baseline.expectationFor(96 + 6, POLICY);
        assertThat(evening.season()).isGreaterThan(5);
        assertThat(morning.season()).isLessThan(0.9);
        assertThat(evening.level()).isBetween(15.0, 30.0);
    }

    @Test
    void aBurstTeachesDispersionUnclipped() {
        // 5 people an hour for two days, then 60 in one
        Baseline baseline = Baseline.startingAt(0);
        for (int hour = 0; hour < 48; hour++) {
            baseline.fold(hour, 5, POLICY);
        }
        assertThat(baseline.expectationFor(48, POLICY).dispersion()).isEqualTo(0.01);
        baseline.fold(48, 60, POLICY);

        // 47 hours of (0 - 5 - 1)/25 and one of (55^2 - 5 - 1)/25
        double phi = (47 * (-6 / 25.0) + (55 * 55 - 6) / 25.0) / 48;
        assertThat(baseline.expectationFor(49, POLICY).dispersion()).isCloseTo(phi, within(1e-9));
    }

    @Test
    void aLullTeachesDispersionByTheMomentOfItsFirstHour() {
        // 8 people an hour for two days, then nobody: (64 - 8 - 1)/64 an hour while more than 3 are expected
        Baseline baseline = Baseline.startingAt(0);
        for (int hour = 0; hour < 48; hour++) {
            baseline.fold(hour, 8, POLICY);
        }

        double phi = (47 * (-9 / 64.0) + 40 * 55 / 64.0) / 87;
        assertThat(baseline.expectationFor(88, POLICY).dispersion()).isCloseTo(phi, within(1e-9));
    }

    @Test
    void equalsTheNaiveReckoningHourByHour() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int start = 400_000 + random.nextInt(24);
            Baseline baseline = Baseline.startingAt(start);
            NaiveBaseline naive = new NaiveBaseline(start, POLICY.baseline());
            boolean silences = seed % 2 == 0;
            for (int i = 0; i < 400; i++) {
                int people = silences && random.nextInt(4) > 0 ? 0 : 1 + random.nextInt(1 + random.nextInt(60));
                baseline.fold(start + i, people, POLICY);
                naive.fold(people);
            }
            Expectation expectation = baseline.expectationFor(start + 400, POLICY);

            assertThat(expectation.season()).as("season, seed %d", seed).isCloseTo(naive.season(), within(1e-9));
            assertThat(expectation.level())
                    .as("level, seed %d", seed)
                    .isCloseTo(naive.mean() * naive.season(), within(1e-9));
            if (!silences) {
                assertThat(expectation.dispersion())
                        .as("dispersion, seed %d", seed)
                        .isCloseTo(naive.dispersion(), within(1e-9));
            }
        }
    }

    @Test
    void zerosToldAndZerosLeftOutAreTheSameBitForBit() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Baseline told = Baseline.startingAt(7);
            Baseline leftOut = Baseline.startingAt(7);
            for (int hour = 7; hour < 900; hour++) {
                int people = random.nextInt(10) > 0 ? 0 : random.nextInt(80);
                told.fold(hour, people, POLICY);
                if (people > 0) {
                    leftOut.fold(hour, people, POLICY);
                }
                assertThat(told.expectationFor(hour + 1, POLICY))
                        .as("hour %d of seed %d", hour + 1, seed)
                        .isEqualTo(leftOut.expectationFor(hour + 1, POLICY));
            }
            assertThat(bytesOf(told)).as("seed %d", seed).isEqualTo(bytesOf(leftOut));
        }
    }

    @Test
    void writtenAndReadInTheMiddleItGoesOnAsIfNothingHadHappened() {
        Random random = new Random(3);
        Baseline baseline = Baseline.startingAt(5);
        Baseline other = Baseline.startingAt(5);
        for (int hour = 5; hour < 500; hour++) {
            int people = random.nextInt(30) - 10;
            baseline.fold(hour, Math.max(0, people), POLICY);
            other.fold(hour, Math.max(0, people), POLICY);
            other = hour % 2 == 0 ? Baseline.readFrom(ByteBuffer.wrap(bytesOf(other))) : other.copy();
        }

        assertThat(bytesOf(other)).isEqualTo(bytesOf(baseline));
        assertThat(other.encodedSize()).isEqualTo(bytesOf(other).length);
    }

    @Test
    void askingAndCopyingChangeNothing() {
        Baseline baseline = Baseline.startingAt(0);
        baseline.fold(0, 9, POLICY);
        byte[] before = bytesOf(baseline);

        baseline.expectationFor(500, POLICY);
        baseline.copy().fold(1, 3, POLICY);

        assertThat(bytesOf(baseline)).isEqualTo(before);
    }

    @Test
    void anHourIsFoldedOnce() {
        Baseline baseline = Baseline.startingAt(3);
        baseline.fold(4, 2, POLICY);

        assertThatIllegalArgumentException().isThrownBy(() -> baseline.fold(4, 2, POLICY));
        assertThatIllegalArgumentException().isThrownBy(() -> baseline.expectationFor(4, POLICY));
        assertThatIllegalArgumentException().isThrownBy(() -> baseline.fold(5, -1, POLICY));
    }

    private static byte[] bytesOf(Baseline baseline) {
        ByteBuffer out = ByteBuffer.allocate(baseline.encodedSize());
        baseline.writeTo(out);
        return out.array();
    }
}
