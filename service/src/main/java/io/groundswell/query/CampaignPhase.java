package io.groundswell.query;

import io.groundswell.welcome.Crowd;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.PhaseReading;
import io.groundswell.welcome.Phases;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phase of a campaign and what decided that it began, as it may be told.
 *
 * @param phase SEED, SURGE, …; null if nothing is told of the whole campaign
 * @param began the hour at which it began
 * @param posts campaign posts of the 24 hours before; null if withheld, as all that follow are
 * @param before those of the 24 hours before these
 * @param growth the logarithm of the one by the other
 * @param z how far that is from chance, in standard deviations
 * @param peak the most posts of 24 hours so far
 * @param peakAt when that was first
 * @param withheld why something is not told, or null
 */
public record CampaignPhase(
        @Nullable String phase,
        @Nullable Instant began,
        @Nullable Long posts,
        @Nullable Long before,
        @Nullable Double growth,
        @Nullable Double z,
        @Nullable Long peak,
        @Nullable Instant peakAt,
        @Nullable String withheld) {
    /** Nothing is told of the campaign. */
    static final CampaignPhase WITHHELD =
            new CampaignPhase(null, null, null, null, null, null, null, null, Withholding.WITHHELD);

    private static final int WINDOW = 24;

    static CampaignPhase of(Phases.Begun begun, Crowd crowd) {
        PhaseReading at = begun.at();
        boolean few = crowd.few(at.hour() - WINDOW, at.hour(), at.posts());
        boolean fewBefore = crowd.few(at.hour() - 2 * WINDOW, at.hour() - WINDOW, at.before());
        boolean fewAtPeak = crowd.few(at.peakHour() - WINDOW, at.peakHour(), at.peak());
        boolean fewOfBoth = few || fewBefore;
        return new CampaignPhase(
                begun.phase().name(),
                time(at.hour()),
                few ? null : Long.valueOf(at.posts()),
                fewBefore ? null : Long.valueOf(at.before()),
                fewOfBoth ? null : Double.valueOf(at.growth()),
                fewOfBoth ? null : Double.valueOf(at.z()),
                fewAtPeak ? null : Long.valueOf(at.peak()),
                time(at.peakHour()),
                fewOfBoth || fewAtPeak ? Withholding.WITHHELD : null);
    }

    static Instant time(int hour) {
        return Instant.ofEpochMilli(hour * Granularity.HOUR.ms());
    }
}
