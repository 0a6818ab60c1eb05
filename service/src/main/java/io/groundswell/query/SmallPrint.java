package io.groundswell.query;

/** Why figures of campaigns are not known, in the words of {@code docs/campaigns.md}. */
final class SmallPrint {
    static final String NO_HOST = "no host has come";
    static final String NO_DAY_PASSED = "nobody's 24 hours have passed";
    static final String NO_PAIR = "no host has answered a newcomer";
    static final String NO_ANSWER = "there is no answer between two whose cohorts are known";
    static final String ONE_COHORT = "one cohort answers itself alone, or nobody answers";
    static final String NO_LANGUAGE = "of no answer both languages are known";
    static final String NO_SESSION = "there is no live session with a co-host";
    static final String NO_RETURN_DAY = "nobody's day is over";
    static final String NOBODY_ACTIVE = "nobody was active on a day that is over";
    static final String PEAK_TOO_NEAR = "the 14th day after the peak is not over";
    static final String ENDED_TOO_EARLY = "the campaign ended before the 14th day after the peak was over";
    static final String NO_POST = "there is no post";
    static final String NO_PRINT = "no post is long enough to be compared";
    static final String NOT_OPEN = "the campaign has not been open for a whole hour";

    private SmallPrint() {}
}
