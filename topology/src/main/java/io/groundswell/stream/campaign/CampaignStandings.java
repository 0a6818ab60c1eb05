package io.groundswell.stream.campaign;

import io.groundswell.schema.CampaignRemovals;
import io.groundswell.schema.CampaignRetention;
import io.groundswell.schema.CampaignShare;
import io.groundswell.schema.CampaignStanding;
import io.groundswell.schema.CampaignWait;
import io.groundswell.schema.CampaignWaits;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.CohortCounts;
import io.groundswell.welcome.Concentration;
import io.groundswell.welcome.Discretion;
import io.groundswell.welcome.Exchange;
import io.groundswell.welcome.FirstWelcome;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Hospitality;
import io.groundswell.welcome.Mixing;
import io.groundswell.welcome.PeopleBehind;
import io.groundswell.welcome.Persistence;
import io.groundswell.welcome.Removals;
import io.groundswell.welcome.Retention;
import io.groundswell.welcome.Share;
import io.groundswell.welcome.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The main figures of a campaign in the words of the contract; what is not known, or about too few people, is left out. */
final class CampaignStandings {
    private CampaignStandings() {}

    /** Of a campaign of one to four authors nothing is told but how many newcomers, hosts or others are none. */
    static CampaignStanding of(CampaignFigures figures) {
        CampaignStanding.Builder standing = CampaignStanding.newBuilder();
        people(standing, figures.arrivals());
        if (!Discretion.withholds(figures.arrivals().total())) {
            hospitality(standing, figures.hospitality());
            exchange(standing, figures);
            posts(standing, figures);
            standing.setRetention(retention(figures.retention()));
            standing.setRemoved(removed(figures.removals()));
            Discretion.persistence(figures).ifPresent(persistence -> persistence(standing, persistence));
        }
        return standing.build();
    }

    private static void people(CampaignStanding.Builder standing, CohortCounts arrivals) {
        standing.setAuthors(known(Discretion.all(arrivals)));
        standing.setNewcomers(known(Discretion.people(arrivals.newcomers())));
        standing.setHosts(known(Discretion.people(arrivals.hosts())));
        standing.setUnknown(known(Discretion.people(arrivals.unknown())));
        standing.setRatio(known(Discretion.ratio(arrivals)));
    }

    private static void hospitality(CampaignStanding.Builder standing, Hospitality hospitality) {
        FirstWelcome first = hospitality.firstWelcome();
        standing.setCoverage(share(hospitality.coverage()));
        standing.setBacklog(known(Discretion.people(hospitality.backlog())));
        if (first.newcomers() >= CampaignFigures.FEWEST_PEOPLE) {
            standing.setFirstWelcome(new CampaignWaits(
                    wait(first.p50().orElseThrow()), wait(first.p90().orElseThrow()), first.newcomers()));
        }
    }

    private static void exchange(CampaignStanding.Builder standing, CampaignFigures figures) {
        Exchange exchange = figures.exchange();
        Mixing mixing = exchange.mixing();
        PeopleBehind behind = new PeopleBehind(figures);
        standing.setReciprocity(share(exchange.reciprocity(), behind.reciprocity()));
        standing.setCrossLanguage(share(exchange.crossLanguage(), behind.crossLanguage()));
        standing.setAcross(share(mixing.across(), behind.across()));
        if (standing.getAcross() != null) {
            standing.setAcrossToExpected(known(mixing.ratio()));
            standing.setExternalInternal(known(mixing.externalInternal()));
        }
    }

    private static void posts(CampaignStanding.Builder standing, CampaignFigures figures) {
        PeopleBehind behind = new PeopleBehind(figures);
        standing.setPosts(figures.posts().posts());
        standing.setCounterVoice(share(figures.posts().counterVoice(), behind.counterVoice()));
        standing.setDuplicates(share(figures.posts().duplicates(), behind.duplicates()));
        figures.concentration().ifPresent(concentration -> concentration(standing, concentration));
    }

    private static void concentration(CampaignStanding.Builder standing, Concentration concentration) {
        standing.setGini(concentration.gini());
        standing.setEffectiveAuthors(concentration.effectiveAuthors());
        standing.setByTop(share(concentration.byTop()));
    }

    private static void persistence(CampaignStanding.Builder standing, Persistence persistence) {
        standing.setPeakDay(Instant.ofEpochMilli(persistence.peakDay() * Granularity.DAY.ms()));
        standing.setPeakPeople(persistence.peakPeople());
        standing.setPersistence(known(persistence.value()));
    }

    private static List<CampaignRetention> retention(Retention retention) {
        List<CampaignRetention> days = new ArrayList<>();
        retention.overall().forEach((day, returned) -> Discretion.share(returned)
                .ifPresent(share -> days.add(new CampaignRetention(day, known(share)))));
        return days;
    }

    private static List<CampaignRemovals> removed(Removals removals) {
        return removals.byReason().entrySet().stream()
                .filter(reason -> reason.getValue().peopleAtLeast() >= CampaignFigures.FEWEST_PEOPLE)
                .map(reason -> new CampaignRemovals(
                        reason.getKey(),
                        reason.getValue().posts(),
                        reason.getValue().peopleAtLeast()))
                .toList();
    }

    /** Of things of so many people. */
    private static @Nullable CampaignShare share(Share share, long people) {
        return Discretion.withholds(people) ? null : share(share);
    }

    private static @Nullable CampaignShare share(Share share) {
        return Discretion.share(share).map(CampaignStandings::known).orElse(null);
    }

    private static CampaignShare known(Share share) {
        Share.Interval interval = share.interval().orElseThrow();
        return new CampaignShare(share.value().orElseThrow(), interval.low(), interval.high(), share.of());
    }

    private static CampaignWait wait(Wait wait) {
        return new CampaignWait(wait.lowMs(), wait.highMs() == Long.MAX_VALUE ? null : wait.highMs());
    }

    private static @Nullable Long known(OptionalLong figure) {
        return figure.isEmpty() ? null : (Long) figure.getAsLong();
    }

    private static @Nullable Double known(OptionalDouble figure) {
        return figure.isEmpty() ? null : (Double) figure.getAsDouble();
    }
}
