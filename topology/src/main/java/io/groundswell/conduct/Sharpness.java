package io.groundswell.conduct;

/**
 * What is looked for in the use of a tag.
 *
 * @param copyAuthors authors that make near-identical texts copies, in [2, 1000]; 2: two friends who share a joke copy; 1000: no
 *     campaign is large enough
 * @param copySeconds within which their posts must lie, in [1, 3600]; 1: only machines in step; 3600: whoever quotes the same
 *     song within the hour
 * @param mostActive the authors whose share of the posts is looked at, in [1, 1000]
 * @param mostActiveShare of all authors, at most; in (0, 1]: of few authors the most active 50 would be nearly all
 * @param leastPosts a language, or a tag beside the tag, of fewer posts is not told, in [3, 1e6]
 * @param names how many languages and how many tags are told, in [0, 20]
 */
public record Sharpness(
        int copyAuthors, int copySeconds, int mostActive, double mostActiveShare, int leastPosts, int names) {

    /** How many of so many authors are looked at as the most active; at least 1. */
    public int topAuthors(int authors) {
        return (int) Math.max(1, Math.min(mostActive, Math.ceil(mostActiveShare * authors)));
    }
}
