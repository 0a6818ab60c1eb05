package io.groundswell.trend;

import io.groundswell.conduct.Sharpness;

/**
 * When the use of a tag is taken for staged.
 *
 * @param weight what a use that is staged through and through loses of its score, in [0, 1]; 0: nothing is held against a tag;
 *     1: it is not ranked before any other
 * @param copyAuthors authors who write near-identical texts, in [2, 1000]; 2: two friends who share a joke; 1000: hardly any
 *     campaign is large enough
 * @param copySeconds within which they write them, in [1, 3600]; 1: machines in step alone; 3600: all who quote a song in an hour
 * @param concentrationPosts with fewer posts nothing is said of few hands, in [1, 1e6]; 1: three friends who chat are a ring;
 *     1e6: never
 * @param organicTraffic the coefficient of traffic manipulation up to which nothing is held against a tag, in [0, 200]
 * @param stagedTraffic the coefficient from which everything is, in [organicTraffic, 1000]
 * @param mostActive the authors whose share of the posts is looked at, in [1, 1000]
 * @param mostActiveShare of all authors, at most, in [0.001, 1]; 1: of a hundred people fifty write half of it, which is held
 *     against them
 */
public record AuthenticityPolicy(
        double weight,
        int copyAuthors,
        int copySeconds,
        int concentrationPosts,
        double organicTraffic,
        double stagedTraffic,
        int mostActive,
        double mostActiveShare) {

    private static final AuthenticityPolicy DEFAULTS = new AuthenticityPolicy(0.9, 3, 60, 100, 25, 75, 50, 0.05);
    private static final int NAMES = 3;
    private static final int FEWEST_POSTS = 3;

    public AuthenticityPolicy {
        Setting.inRange("weight", weight, 0, 1);
        Setting.inRange("copyAuthors", copyAuthors, 2, 1000);
        Setting.inRange("copySeconds", copySeconds, 1, 3600);
        Setting.inRange("concentrationPosts", concentrationPosts, 1, 1e6);
        Setting.inRange("organicTraffic", organicTraffic, 0, 200);
        Setting.inRange("stagedTraffic", stagedTraffic, organicTraffic, 1000);
        Setting.inRange("mostActive", mostActive, 1, 1000);
        Setting.inRange("mostActiveShare", mostActiveShare, 0.001, 1);
    }

    /** Three authors within 60 s; traffic from 25 to 75 on 100 posts, of the most active 50 or one in twenty; nine tenths. */
    public static AuthenticityPolicy defaults() {
        return DEFAULTS;
    }

    /** What is looked for in the use of a tag that is told from so many people on. */
    public Sharpness sharpness(int minPeople) {
        return new Sharpness(
                copyAuthors, copySeconds, mostActive, mostActiveShare, Math.max(FEWEST_POSTS, minPeople), NAMES);
    }
}
