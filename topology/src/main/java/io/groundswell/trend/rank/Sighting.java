package io.groundswell.trend.rank;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.StatePolicy;
import io.groundswell.trend.Surge;
import io.groundswell.trend.Surprise;
import io.groundswell.trend.Window;

/**
 * A candidate with its surprise in a slide.
 *
 * @param candidate the tag and what was seen of it
 * @param observed people in the window that surprises most; the first of equals
 * @param z the surprise of that window
 */
record Sighting(Candidate candidate, int observed, double z) {

    static Sighting of(Candidate candidate, Surge surge, ScoringPolicy policy) {
        double inHour = z(candidate, Window.HOUR, surge, policy);
        double inThreeHours = z(candidate, Window.THREE_HOURS, surge, policy);
        Observations seen = candidate.observations();
        return inThreeHours > inHour
                ? new Sighting(candidate, seen.threeHours(), inThreeHours)
                : new Sighting(candidate, seen.hour(), inHour);
    }

    private static double z(Candidate candidate, Window window, Surge surge, ScoringPolicy policy) {
        Observations seen = candidate.observations();
        return Surprise.z(
                window, seen.people(window), seen.expectations().in(window), surge.factor(window), policy.surprise());
    }

    String tag() {
        return candidate.tag();
    }

    /** Whether it is to be remembered of a tag without a track. */
    boolean isWorthTracking(StatePolicy policy) {
        return z >= policy.emergingZ() && candidate.people() >= policy.minPeople();
    }
}
