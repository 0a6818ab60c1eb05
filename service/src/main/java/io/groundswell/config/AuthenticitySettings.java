package io.groundswell.config;

import java.time.Duration;

/**
 * When the use of a tag is taken for staged.
 *
 * @param weight what a use that is staged through and through loses of its score
 * @param copies what makes posts copies of each other
 * @param traffic what makes a tag the work of few hands
 * @param earlyRemoval a post removed within this time of its creation was removed early
 * @param newcomerFor how long an account is new; told, and never held against a tag
 */
public record AuthenticitySettings(
        double weight, Copies copies, Traffic traffic, Duration earlyRemoval, Duration newcomerFor) {

    /**
     * Near-identical texts by so many authors within a time.
     *
     * @param letters texts with fewer letters are no copies of each other
     */
    public record Copies(int authors, Duration within, int letters) {}

    /**
     * The coefficient of traffic manipulation.
     *
     * @param posts with fewer nothing is said
     * @param organic up to which nothing is held against a tag
     * @param staged from which everything is; at least organic
     * @param mostActive authors whose share of the posts is looked at
     * @param mostActiveShare of all authors, at most
     */
    public record Traffic(int posts, double organic, double staged, int mostActive, double mostActiveShare) {}

    static final Setting<Double> WEIGHT = Setting.of("authenticity.weight", Kind.decimal(0, 1), "0.9", """
            What a use that is staged through and through loses of its score. 0: nothing is held against a tag. 1: it \
            ranks behind all others.""");
    static final Setting<Integer> COPY_AUTHORS =
            Setting.of("authenticity.copy-authors", Kind.wholeNumber(2, 1_000), "3", """
                    Authors whose near-identical texts are copies. 2: two friends who share a joke. 1000: hardly any \
                    campaign is large enough.""");
    static final Setting<Duration> COPY_WITHIN =
            Setting.of("authenticity.copy-within", Kind.span("1s", "1h"), "1m", """
            The time within which they write them. 1s: machines in step alone. 1h: all who quote a song in an hour.""");
    static final Setting<Integer> COPY_LETTERS =
            Setting.of("authenticity.copy-letters", Kind.wholeNumber(5, 1_000), "16", """
                    Texts with fewer letters of their own, tags and links aside, are no copies. 5: "welcome" is one of \
                    another's. 1000: nothing is.""");
    static final Setting<Integer> CONCENTRATION_POSTS =
            Setting.of("authenticity.concentration-posts", Kind.wholeNumber(1, 1_000_000), "100", """
                    With fewer posts nothing is said of few hands. 1: three friends who chat are a ring. 1000000: never.""");
    static final Setting<Double> ORGANIC_TRAFFIC =
            Setting.of("authenticity.organic-traffic", Kind.decimal(0, 200), "25", """
                    The coefficient of traffic manipulation up to which nothing is held against a tag: a tenth of the \
                    per cent of reposts, the per cent of posts by the most active authors, and the posts an author, \
                    added up. 0: every tag is suspect. 200: none is.""");
    static final Setting<Double> STAGED_TRAFFIC =
            Setting.of("authenticity.staged-traffic", Kind.decimal(0, 1_000), "75", """
                    The coefficient from which everything is; at least authenticity.organic-traffic.""");
    static final Setting<Integer> MOST_ACTIVE =
            Setting.of("authenticity.most-active", Kind.wholeNumber(1, 1_000), "50", """
                    The most active authors whose share of the posts is looked at. 1: the loudest alone. 1000: of most \
                    tags all.""");
    static final Setting<Double> MOST_ACTIVE_SHARE =
            Setting.of("authenticity.most-active-share", Kind.decimal(0.001, 1), "0.05", """
                    They are at most this share of all authors. 0.001: up to a thousand authors it is one. 1: of a \
                    hundred people fifty write half of it, which is held against them.""");
    static final Setting<Duration> EARLY_REMOVAL =
            Setting.of("authenticity.early-removal", Kind.span("1s", "1d"), "10m", """
                    A post removed within this time of its creation was removed early. 1s: none is. 1d: second thoughts \
                    of a day are held against a tag.""");
    static final Setting<Duration> NEWCOMER_FOR =
            Setting.of("authenticity.newcomer-for", Kind.span("1h", "365d"), "30d", """
                    How long an account is new. Told, never held against a tag: in a welcome campaign nearly all are.""");

    static final Section SECTION = Section.of(
            "Authenticity: what lowers a tag's score, from the hour under way and the one before.",
            WEIGHT,
            COPY_AUTHORS,
            COPY_WITHIN,
            COPY_LETTERS,
            CONCENTRATION_POSTS,
            ORGANIC_TRAFFIC,
            STAGED_TRAFFIC,
            MOST_ACTIVE,
            MOST_ACTIVE_SHARE,
            EARLY_REMOVAL,
            NEWCOMER_FOR);

    public AuthenticitySettings {
        WEIGHT.require(weight);
        COPY_AUTHORS.require(copies.authors());
        COPY_WITHIN.require(copies.within());
        COPY_LETTERS.require(copies.letters());
        CONCENTRATION_POSTS.require(traffic.posts());
        ORGANIC_TRAFFIC.require(traffic.organic());
        STAGED_TRAFFIC.require(traffic.staged());
        MOST_ACTIVE.require(traffic.mostActive());
        MOST_ACTIVE_SHARE.require(traffic.mostActiveShare());
        EARLY_REMOVAL.require(earlyRemoval);
        NEWCOMER_FOR.require(newcomerFor);
        Setting.requireOrder(ORGANIC_TRAFFIC, traffic.organic(), STAGED_TRAFFIC, traffic.staged());
    }

    static AuthenticitySettings from(Values values) {
        return new AuthenticitySettings(
                values.get(WEIGHT),
                new Copies(values.get(COPY_AUTHORS), values.get(COPY_WITHIN), values.get(COPY_LETTERS)),
                new Traffic(
                        values.get(CONCENTRATION_POSTS),
                        values.get(ORGANIC_TRAFFIC),
                        values.get(STAGED_TRAFFIC),
                        values.get(MOST_ACTIVE),
                        values.get(MOST_ACTIVE_SHARE)),
                values.get(EARLY_REMOVAL),
                values.get(NEWCOMER_FOR));
    }
}
