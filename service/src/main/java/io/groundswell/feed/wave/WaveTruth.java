package io.groundswell.feed.wave;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a campaign's figures should say of a {@link WelcomeWave} when it is over, as {@code docs/campaigns.md} defines them.
 * It follows from the settings; what is drawn strays from it by chance.
 *
 * @param coverage of the newcomers, the share that a host answered within a day
 * @param medianWaitMs of all newcomers; empty: over 24 h
 * @param bothWays of the pairs, the share in which the newcomer answered back
 * @param retention of the newcomers, the share that was active on the n-th day after arrival, by n from 1 to 14
 * @param persistence people of the days 8 to 14 after the peak, in the mean, to those of the peak
 * @param verdict FLEETING, FADING or LASTING
 * @param phases with the hours at which they begin
 * @param platform what of it is not the campaign's: new accounts and daily users, which hold exactly
 */
public record WaveTruth(
        double coverage,
        OptionalLong medianWaitMs,
        double bothWays,
        Map<Integer, Double> retention,
        double persistence,
        String verdict,
        List<ExpectedPhase> phases,
        PlatformTruth platform) {

    private static final int PEAK_DAY = 1;

    public static WaveTruth of(WaveSettings settings) {
        WaveShape shape = settings.shape();
        WaveExpectation expected = new WaveExpectation(settings);
        double coverage = shape.welcomed() * Fate.STAYING;
        double thanked = coverage * (1 + NewcomerPlans.SECOND_HOST * Fate.STAYING);
        double late = (1 - shape.welcomed()) * NewcomerPlans.LATE * Fate.STAYING;
        Map<Integer, Double> retention = new TreeMap<>();
        IntStream.rangeClosed(1, 14).forEach(n -> retention.put(n, shape.returning(n) * Fate.STAYING));
        double persistence = IntStream.rangeClosed(PEAK_DAY + 8, PEAK_DAY + 14)
                        .mapToDouble(expected::peopleOn)
                        .average()
                        .orElseThrow()
                / expected.peopleOn(PEAK_DAY);
        return new WaveTruth(
                coverage,
                new Wait(shape.medianWaitMinutes()).withinMs(0.5, coverage),
                shape.answeringBack() * Fate.STAYING * thanked / (thanked + late),
                retention,
                persistence,
                verdict(persistence),
                ExpectedPhases.of(settings, expected),
                PlatformTruth.of(settings, expected));
    }

    private static String verdict(double persistence) {
        if (persistence < 0.1) {
            return "FLEETING";
        }
        return persistence <= 0.3 ? "FADING" : "LASTING";
    }
}
