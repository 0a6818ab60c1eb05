package io.groundswell.query;

import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.FirstWelcome;
import io.groundswell.welcome.Hospitality;
import io.groundswell.welcome.Phases;
import io.groundswell.welcome.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The main figures of a campaign, as they may be told.
 *
 * @param campaign its id
 * @param title what people call it
 * @param ended whether it has, so that what is not known yet never will be
 * @param phase where it stands on its way, and since when
 * @param verdict whether it lasted
 * @param posts campaign posts that count
 * @param arrivals campaign authors by cohort
 * @param ratio newcomers ÷ hosts
 * @param coverage newcomers whom a host answered within 24 hours
 * @param firstWelcome how long they waited
 * @param backlog newcomers who have waited for over an hour
 */
public record CampaignSummary(
        String campaign,
        String title,
        boolean ended,
        CurrentPhase phase,
        CampaignVerdict verdict,
        PublishedNumber posts,
        CohortPeople arrivals,
        PublishedNumber ratio,
        PublishedShare coverage,
        Waits firstWelcome,
        PublishedNumber backlog) {

    /** The phase, or why it is not told or not known. */
    public record CurrentPhase(
            @Nullable String phase,
            @Nullable Instant since,
            @Nullable String withheld,
            @Nullable String notKnownBecause) {}

    /**
     * How long newcomers waited for the first answer of a host, to the bucket, in seconds.
     *
     * @param n newcomers whose 24 hours have passed
     * @param p50 half of them waited no longer
     * @param p90 nine of ten waited no longer
     */
    public record Waits(
            @Nullable Long n,
            @Nullable Quantile p50,
            @Nullable Quantile p90,
            @Nullable String withheld,
            @Nullable String notKnownBecause) {}

    /**
     * Between two times.
     *
     * @param atLeastSeconds inclusive
     * @param underSeconds exclusive; null: all that is known is that it was 24 hours or more
     */
    public record Quantile(double atLeastSeconds, @Nullable Double underSeconds) {}

    static CampaignSummary of(String id, String title, CampaignFigures figures) {
        long people = figures.arrivals().total();
        Hospitality hospitality = figures.hospitality();
        CohortPeople arrivals = CohortPeople.of(figures.arrivals());
        boolean fewOnASide = arrivals.newcomers() == null || arrivals.hosts() == null;
        return new CampaignSummary(
                id,
                title,
                figures.maturity().ended(),
                phase(figures),
                CampaignVerdict.of(figures),
                PublishedNumber.count(figures.posts().posts(), people),
                arrivals,
                PublishedNumber.of(figures.arrivals().ratio(), fewOnASide, SmallPrint.NO_HOST),
                Withholding.share(hospitality.coverage(), hospitality.coverage().of(), SmallPrint.NO_DAY_PASSED),
                waits(hospitality.firstWelcome()),
                PublishedNumber.count(hospitality.backlog(), hospitality.backlog()));
    }

    private static CurrentPhase phase(CampaignFigures figures) {
        if (Withholding.few(figures.arrivals().total())) {
            return new CurrentPhase(null, null, Withholding.WITHHELD, null);
        }
        Optional<Phases.Begun> current = figures.phases().current();
        return current.map(begun -> new CurrentPhase(
                        begun.phase().name(), CampaignPhase.time(begun.at().hour()), null, null))
                .orElse(new CurrentPhase(null, null, null, SmallPrint.NOT_OPEN));
    }

    private static Waits waits(FirstWelcome first) {
        if (Withholding.few(first.newcomers())) {
            return new Waits(null, null, null, Withholding.WITHHELD, null);
        }
        return new Waits(
                first.newcomers(),
                first.p50().map(CampaignSummary::quantile).orElse(null),
                first.p90().map(CampaignSummary::quantile).orElse(null),
                null,
                first.newcomers() == 0 ? SmallPrint.NO_DAY_PASSED : null);
    }

    private static Quantile quantile(Wait wait) {
        return new Quantile(
                seconds(wait.lowMs()), wait.equals(Wait.OVER_A_DAY) ? null : Double.valueOf(seconds(wait.highMs())));
    }

    private static double seconds(long ms) {
        return ms / (double) Duration.ofSeconds(1).toMillis();
    }
}
