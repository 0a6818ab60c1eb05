package io.groundswell.welcome;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What may be told of people: nothing that is about one to {@link CampaignFigures#FEWEST_PEOPLE} − 1 of them. */
public final class Discretion {
    private Discretion() {}

    /** Whether it is about so few people that it is withheld. That there is nobody may be told. */
    public static boolean withholds(long people) {
        return people > 0 && people < CampaignFigures.FEWEST_PEOPLE;
    }

    /** A count of people; empty if it is withheld. */
    public static OptionalLong people(long people) {
        return withholds(people) ? OptionalLong.empty() : OptionalLong.of(people);
    }

    /** A share; empty if it is not known, or of so few that it is withheld. */
    public static Optional<Share> share(Share share) {
        return share.of() < CampaignFigures.FEWEST_PEOPLE ? Optional.empty() : Optional.of(share);
    }

    /** How many have arrived; empty if one cohort is withheld, which could be worked out from the others. */
    public static OptionalLong all(CohortCounts people) {
        boolean all = !withholds(people.newcomers()) && !withholds(people.hosts()) && !withholds(people.unknown());
        return all ? OptionalLong.of(people.total()) : OptionalLong.empty();
    }

    /** The ratio of newcomers to hosts; empty if there is no host, or one of both is withheld. */
    public static OptionalDouble ratio(CohortCounts people) {
        return withholds(people.newcomers()) || withholds(people.hosts()) ? OptionalDouble.empty() : people.ratio();
    }

    /** The phase; empty before the campaign opens, and while fewer than five people have written for it. */
    public static Optional<Phases.Begun> phase(CampaignFigures figures) {
        return figures.arrivals().total() < CampaignFigures.FEWEST_PEOPLE
                ? Optional.empty()
                : figures.phases().current();
    }

    /** How many stayed; empty until a day with activity is over, or if the peak is one of few people. */
    public static Optional<Persistence> persistence(CampaignFigures figures) {
        return figures.persistence().filter(persistence -> !withholds(persistence.peakPeople()));
    }
}
