package io.groundswell.conduct;

/**
 * What a post shows of how it was made, beside what it says.
 *
 * @param print of its own words, as {@link TextPrint} makes it; {@link TextPrint#NONE} if they are too few, or others'
 * @param repost whether it only passes on a post of somebody's
 * @param age of its author's account
 * @param welcoming whether its own words hold one of welcome
 */
public record Traits(int print, boolean repost, AccountAge age, boolean welcoming) {
    /** Of a post of which nothing is known. */
    public static final Traits UNKNOWN = new Traits(TextPrint.NONE, false, AccountAge.UNKNOWN, false);
}
