package io.groundswell.trend;

/**
 * When a tag's state changes. People are those of the shortest window.
 *
 * @param minPeople fewer are never published and never surprise, in [2, 1e6]; 2: two friends can be seen; 1e6: nothing is
 * @param emergingZ the surprise of a rise, in [0, 50]; 0: half of all tags rise; 50: only a landslide does
 * @param emergingHits how many of the last {@code emergingSlides} slides must be so, in [1, emergingSlides]
 * @param emergingSlides in [1, 32]; 1: no confirmation, one odd minute is enough; 32: half an hour late
 * @param trendingZ the surprise of a trend, in [emergingZ, 50]; raised to {@code sqrt(2 ln M)} when M active tags make larger
 *     surprises by chance
 * @param trendingPeople people a trend needs, in [minPeople, 1e6]
 * @param trendingHits how many of the last {@code trendingSlides} slides must be so, in [1, trendingSlides]
 * @param trendingSlides in [1, 32]
 * @param peakedShare below this share of its peak a tag has peaked, in [0.01, 1]; 0.01: nothing peaks before it ends; 1: any dip
 *     is a peak
 * @param endedZ a smaller surprise is quiet, in [0, emergingZ]
 * @param endedAfterMinutes quiet minutes in a row that end an episode, in [1, 10080]; 1: each lull begins a new trend; 10080: a
 *     tag of last week still counts as the same trend
 */
public record StatePolicy(
        int minPeople,
        double emergingZ,
        int emergingHits,
        int emergingSlides,
        double trendingZ,
        int trendingPeople,
        int trendingHits,
        int trendingSlides,
        double peakedShare,
        double endedZ,
        int endedAfterMinutes) {

    private static final StatePolicy DEFAULTS = new StatePolicy(5, 3, 2, 3, 4.25, 10, 3, 6, 0.8, 1.5, 60);

    public StatePolicy {
        Setting.inRange("minPeople", minPeople, 2, 1e6);
        Setting.inRange("emergingZ", emergingZ, 0, 50);
        Setting.inRange("emergingSlides", emergingSlides, 1, 32);
        Setting.inRange("emergingHits", emergingHits, 1, emergingSlides);
        Setting.inRange("trendingZ", trendingZ, emergingZ, 50);
        Setting.inRange("trendingPeople", trendingPeople, minPeople, 1e6);
        Setting.inRange("trendingSlides", trendingSlides, 1, 32);
        Setting.inRange("trendingHits", trendingHits, 1, trendingSlides);
        Setting.inRange("peakedShare", peakedShare, 0.01, 1);
        Setting.inRange("endedZ", endedZ, 0, emergingZ);
        Setting.inRange("endedAfterMinutes", endedAfterMinutes, 1, 10_080);
    }

    /** EMERGING z 3, 5 people, 2 of 3; TRENDING z 4.25, 10 people, 3 of 6; PEAKED below 0.8; ENDED after 1 h below 1.5. */
    public static StatePolicy defaults() {
        return DEFAULTS;
    }

    /** How many slides a track lives at most after the last one in which its tag was not quiet. */
    public int longestQuietTrack() {
        return endedAfterMinutes + Math.max(emergingSlides, trendingSlides) + 2;
    }

    /** The surprise of a trend among {@code activeTags} tags: {@code max(trendingZ, sqrt(2 ln M))}. */
    public double trendingZAmong(int activeTags) {
        return Math.max(trendingZ, StrictMath.sqrt(2 * StrictMath.log(Math.max(1, activeTags))));
    }
}
