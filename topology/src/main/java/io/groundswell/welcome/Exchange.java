package io.groundswell.welcome;

/**
 * How newcomers and hosts deal with each other.
 *
 * @param reciprocity pairs in which the newcomer answered the host too, at any time, of the pairs of a newcomer and a host who
 *     answered at or after the newcomer's arrival
 * @param mixing who answers whom
 * @param crossLanguage answers in another language than the answered author's, of those where both are known
 * @param sessionsAcross live sessions with a co-host of the other cohort, of those with a co-host
 */
public record Exchange(Share reciprocity, Mixing mixing, Share crossLanguage, Share sessionsAcross) {
    /** How {@link Measure#ANSWERS_BY_LANGUAGE} are labelled that are in the answered author's language. */
    public static final String SAME_LANGUAGE = "same";

    /** How those are labelled that are in another. */
    public static final String OTHER_LANGUAGE = "other";

    /** Of all the sums; O(hours with answers + live sessions). */
    public static Exchange of(Sums sums) {
        long inSame = total(sums, Measure.ANSWERS_BY_LANGUAGE, SAME_LANGUAGE);
        long inOther = total(sums, Measure.ANSWERS_BY_LANGUAGE, OTHER_LANGUAGE);
        return new Exchange(
                new Share(total(sums, Measure.PAIRS_BOTH_WAYS, ""), total(sums, Measure.PAIRS, "")),
                Mixing.of(sums, Integer.MIN_VALUE, Integer.MAX_VALUE),
                new Share(inOther, inSame + inOther),
                new Share(sessionsAcross(sums), total(sums, Measure.LIVE_SESSIONS, "")));
    }

    /** However many co-hosts make a session one across cohorts, it is one. */
    private static long sessionsAcross(Sums sums) {
        return sums.timeless(Measure.LIVE_ACROSS).values().stream()
                .filter(coHosts -> coHosts > 0)
                .count();
    }

    private static long total(Sums sums, Measure measure, String label) {
        return sums.total(measure, Integer.MIN_VALUE, Integer.MAX_VALUE, label);
    }
}
