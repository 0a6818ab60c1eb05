package io.groundswell.welcome;

/**
 * What is added up about a campaign. Each measure is a plain sum over authors, or over answers by the author who is
 * answered, so partitions can be added up and anything can be taken back. Shares and quantiles are read off the sums.
 * A sum is of one bucket of time and one label; {@code docs/campaigns.md} defines the terms.
 */
public enum Measure {
    /** Campaign posts, by minute of writing; no label. */
    POSTS,
    /** Campaign posts by minute; label: each {@link TagRole#word} they carry. */
    POSTS_BY_ROLE,
    /** Campaign posts by minute; label: primary subtag, or {@link FigureKey#UNKNOWN}. */
    POSTS_BY_LANGUAGE,
    /** Campaign posts by minute; label: each topic found in the text. */
    POSTS_BY_TOPIC,
    /** Campaign posts by minute; label: the author's {@link Cohort}. */
    POSTS_BY_COHORT,
    /** Campaign posts by minute; label: {@link PostKind}. */
    POSTS_BY_KIND,
    /** Campaign authors by day of writing, each once a day; label: each role of theirs that day. */
    PEOPLE_BY_ROLE,
    /** Campaign authors by day of writing; label: each language of theirs that day, or {@link FigureKey#UNKNOWN}. */
    PEOPLE_BY_LANGUAGE,
    /** Campaign authors by day of writing; label: each topic of theirs that day. */
    PEOPLE_BY_TOPIC,
    /** Campaign authors in all, bucket 0; label: {@code role:…}, {@code language:…}, {@code topic:…} they ever used. */
    PEOPLE,
    /** Campaign authors by the minute of their arrival; label: {@link Cohort}. */
    ARRIVALS,
    /** Campaign authors who were active in a minute; label: {@link Cohort}. */
    ACTIVE_BY_MINUTE,
    /** Campaign authors who were active in an hour; label: {@link Cohort}. */
    ACTIVE_BY_HOUR,
    /** Campaign authors who were active on a day; label: {@link Cohort}. */
    ACTIVE_BY_DAY,
    /** Newcomers by the day of their arrival; label: n, 1 to 14: they were active on the n-th day after it. */
    RETURNED,
    /** Campaign authors, bucket 0; label: how many campaign posts of theirs count. */
    AUTHORS_BY_POSTS,
    /** Campaign posts that are no reposts, bucket 0; label: the print of the text in hex. Texts too short have none. */
    PRINTS(true),
    /** The sum of all {@link #PRINTS}, bucket 0; no label. */
    PRINTED,
    /** How many {@link #PRINTS} there are, bucket 0; no label. Follows from them where they are added up. */
    DIFFERENT_PRINTS,
    /** Campaign posts by hour; label: each canonical key they carry that is not the campaign's. */
    POSTS_BY_OTHER_TAG(true),
    /** Campaign authors in all, bucket 0; label: each such key that they ever used. */
    PEOPLE_BY_OTHER_TAG(true),
    /** Campaign posts that were removed, by the hour of the removal; label: the reason. */
    REMOVED,
    /** Authors whose campaign posts were removed, by the hour of the removal; label: the reason. */
    PEOPLE_REMOVED,
    /** Live campaign posts with co-hosts, by hour; no label. */
    LIVE_SESSIONS,
    /** Those of them that cross the cohorts, bucket 0; label: the post in hex, counted by co-host. */
    LIVE_ACROSS,
    /** Newcomers whom a host has answered, by the minute of their arrival; no label. */
    WELCOMED,
    /** Newcomers whom a host answered within 24 hours, by the minute of their arrival; no label. */
    WELCOMED_IN_TIME,
    /** Newcomers whom a host answered within 24 hours, by the hour of their arrival; label: {@link WaitBuckets} number. */
    WAITED,
    /** Pairs of a newcomer and a host who answered, bucket 0; no label. */
    PAIRS,
    /** Those in which the newcomer answered the host as well, bucket 0; no label. */
    PAIRS_BOTH_WAYS,
    /** Answers to campaign authors, by hour; label: {@code FROM>TO}, two {@link Cohort}s. */
    ANSWERS,
    /** Answers to campaign authors by hour, where both languages are known; label: {@code same} or {@code other}. */
    ANSWERS_BY_LANGUAGE;

    private final boolean wide;

    Measure() {
        this(false);
    }

    Measure(boolean wide) {
        this.wide = wide;
    }

    /** Whether it has labels without bound, so that its sums are looked up and not held. */
    public boolean isWide() {
        return wide;
    }
}
