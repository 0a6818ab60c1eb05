package io.groundswell.config;

import java.time.Duration;
import java.util.List;

/**
 * When a tag's state changes. People are those of the shortest window.
 *
 * @param minPeople fewer are never published
 * @param emerging what it takes to emerge
 * @param trending what it takes to trend: at least as much surprise as to emerge, and {@code minPeople}
 * @param trendingPeople people a trend needs
 * @param peakedShare below this share of its peak a tag has peaked
 * @param endedZ a smaller surprise is quiet; at most that of emerging
 * @param endedAfter quiet time in a row that ends an episode
 */
public record StateSettings(
        int minPeople,
        Threshold emerging,
        Threshold trending,
        int trendingPeople,
        double peakedShare,
        double endedZ,
        Duration endedAfter) {

    /**
     * A surprise that counts when enough of the last slides show it.
     *
     * @param z the surprise
     * @param hits how many of the last {@code slides} must show it, at most all
     */
    public record Threshold(double z, int hits, int slides) {}

    private static final Kind<Double> Z = Kind.decimal(0, 50);
    private static final Kind<Integer> SLIDES = Kind.wholeNumber(1, 32);
    private static final Kind<Integer> PEOPLE = Kind.wholeNumber(2, 1_000_000);

    static final Setting<Integer> MIN_PEOPLE = Setting.of("scoring.min-people", PEOPLE, "5", """
            Fewer people are never published and never surprise. 2: two friends can be seen. 1000000: nothing is.""");
    static final Setting<Double> EMERGING_Z = Setting.of("scoring.emerging-z", Z, "3", """
            The surprise of a rise. 0: half of all tags rise. 50: only a landslide does.""");
    static final Setting<Integer> EMERGING_HITS = Setting.of("scoring.emerging-hits", SLIDES, "2", """
            How many of the last scoring.emerging-slides slides must show it; at most all.""");
    static final Setting<Integer> EMERGING_SLIDES = Setting.of("scoring.emerging-slides", SLIDES, "3", """
            1: one odd minute is enough. 32: half an hour late.""");
    static final Setting<Double> TRENDING_Z = Setting.of("scoring.trending-z", Z, "4.25", """
            The surprise of a trend; raised to √(2 ln M) when M active tags make larger ones by chance. At least \
            scoring.emerging-z.""");
    static final Setting<Integer> TRENDING_PEOPLE = Setting.of("scoring.trending-people", PEOPLE, "10", """
            People a trend needs; at least scoring.min-people.""");
    static final Setting<Integer> TRENDING_HITS = Setting.of("scoring.trending-hits", SLIDES, "3", """
            How many of the last scoring.trending-slides slides must show it; at most all.""");
    static final Setting<Integer> TRENDING_SLIDES = Setting.of("scoring.trending-slides", SLIDES, "6", """
            1: no confirmation. 32: half an hour late.""");
    static final Setting<Double> PEAKED_SHARE = Setting.of("scoring.peaked-share", Kind.decimal(0.01, 1), "0.8", """
            Below this share of its peak a tag has peaked. 0.01: nothing peaks before it ends. 1: any dip is a peak.""");
    static final Setting<Double> ENDED_Z = Setting.of("scoring.ended-z", Z, "1.5", """
            A smaller surprise is quiet. At most scoring.emerging-z.""");
    static final Setting<Duration> ENDED_AFTER =
            Setting.of("scoring.ended-after", Kind.wholeMinutes("1m", "7d"), "1h", """
                    Quiet time in a row that ends a trend. 1m: each lull begins a new one. 7d: a tag of last week is still the same.""");

    static final List<Setting<?>> SETTINGS = List.of(
            MIN_PEOPLE,
            EMERGING_Z,
            EMERGING_HITS,
            EMERGING_SLIDES,
            TRENDING_Z,
            TRENDING_PEOPLE,
            TRENDING_HITS,
            TRENDING_SLIDES,
            PEAKED_SHARE,
            ENDED_Z,
            ENDED_AFTER);

    public StateSettings {
        MIN_PEOPLE.require(minPeople);
        EMERGING_Z.require(emerging.z());
        EMERGING_HITS.require(emerging.hits());
        EMERGING_SLIDES.require(emerging.slides());
        TRENDING_Z.require(trending.z());
        TRENDING_PEOPLE.require(trendingPeople);
        TRENDING_HITS.require(trending.hits());
        TRENDING_SLIDES.require(trending.slides());
        PEAKED_SHARE.require(peakedShare);
        ENDED_Z.require(endedZ);
        ENDED_AFTER.require(endedAfter);
        Setting.requireOrder(EMERGING_HITS, emerging.hits(), EMERGING_SLIDES, emerging.slides());
        Setting.requireOrder(TRENDING_HITS, trending.hits(), TRENDING_SLIDES, trending.slides());
        Setting.requireOrder(EMERGING_Z, emerging.z(), TRENDING_Z, trending.z());
        Setting.requireOrder(MIN_PEOPLE, minPeople, TRENDING_PEOPLE, trendingPeople);
        Setting.requireOrder(ENDED_Z, endedZ, EMERGING_Z, emerging.z());
    }

    static StateSettings from(Values values) {
        return new StateSettings(
                values.get(MIN_PEOPLE),
                new Threshold(values.get(EMERGING_Z), values.get(EMERGING_HITS), values.get(EMERGING_SLIDES)),
                new Threshold(values.get(TRENDING_Z), values.get(TRENDING_HITS), values.get(TRENDING_SLIDES)),
                values.get(TRENDING_PEOPLE),
                values.get(PEAKED_SHARE),
                values.get(ENDED_Z),
                values.get(ENDED_AFTER));
    }
}
