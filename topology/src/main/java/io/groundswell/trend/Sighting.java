package io.groundswell.trend;

/**
 * A candidate with its surprise in a slide.
 *
 * @param candidate the tag and what was seen of it
 * @param observed people in the window that surprises most; the first of equals
 * @param z the surprise of that window
 */
record Sighting(Candidate candidate, int observed, double z) {

    static Sighting of(Candidate candidate, Surge surge, ScoringPolicy policy) {
        int observed = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidate.observations().size(); i++) {
            Observation observation = candidate.observations().get(i);
            double z = Surprise.z(observation, surge.factor(observation.window()), policy.surprise());
            if (i == 0 || z > largest) {
                largest = z;
                observed = observation.people();
            }
        }
        return new Sighting(candidate, observed, largest);
    }

    String tag() {
        return candidate.tag();
    }

    /** Whether it is to be remembered of a tag without a track. */
    boolean isWorthTracking(StatePolicy policy) {
        return z >= policy.emergingZ() && candidate.people() >= policy.minPeople();
    }
}
