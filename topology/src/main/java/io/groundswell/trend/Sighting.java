package io.groundswell.trend;

import java.util.List;

/**
 * A candidate with its surprise in a slide.
 *
 * @param candidate the tag and what was seen of it
 * @param surprises its surprise per window, shortest first
 * @param largest the largest of them
 */
record Sighting(Candidate candidate, List<Surprise> surprises, Surprise largest) {

    static Sighting of(Candidate candidate, Surge surge, SurprisePolicy policy) {
        List<Surprise> surprises = Surprise.ofEach(candidate.observations(), surge, policy);
        return new Sighting(candidate, surprises, Surprise.largest(surprises));
    }

    String tag() {
        return candidate.tag();
    }

    /** Whether it is to be remembered of a tag without a track. */
    boolean isWorthTracking(StatePolicy policy) {
        return candidate.people() >= policy.minPeople() && largest.z() >= policy.emergingZ();
    }

    /** The tag as published; it is placed later. */
    RankedTag shownBy(TagTrack track, String form, double score) {
        return new RankedTag(
                0,
                tag(),
                form,
                track.episode().state(),
                track.episode().sinceMinute(),
                candidate.firstSeenMinute(),
                score,
                largest.observation().people(),
                largest.expected(),
                largest.z(),
                largest.lift(),
                surprises.stream().map(WindowFigures::of).toList());
    }
}
