package io.groundswell.stream.step;

/** The names of the state stores. */
public final class Stores {
    /** What each recent post counts for; written once a commit in chunks. */
    public static final String POSTS_SEEN = "posts-seen";
    /** The frontier of a source partition, and what became of its records. */
    public static final String FRONTIER = "frontier";
    /** Holds nothing: lets mention and batch finish what they hold back before a commit. */
    public static final String BEFORE_COMMIT = "before-commit";
    /** The mention blocks whose people are still open: who mentioned which tag when. */
    public static final String TAG_AUTHORS = "tag-authors";
    /** Sealed series by the hour and by the day. */
    public static final String TAG_SERIES = "tag-series";
    /** What each tag's sealed past lets expect. */
    public static final String TAG_BASELINES = "tag-baselines";
    /** How far a tally has closed slides, and the frontiers it knows. */
    public static final String TALLY_PROGRESS = "tally-progress";
    /** Candidate blocks of slides that not every tally has closed, and those since the hour's first on which later ones build. */
    public static final String CANDIDATE_BLOCKS = "candidate-blocks";
    /** The tracks of the tags that are up, a record a scope. */
    public static final String TREND_TRACKS = "trend-tracks";
    /** Holds nothing: lets rank save what it ranked before a commit. */
    public static final String BEFORE_RANK_COMMIT = "before-rank-commit";
    /** Current and past rankings by scope and slide. */
    public static final String RANKINGS = "rankings";
    /** The tags that are proposed as campaigns, with what speaks for it. */
    public static final String CAMPAIGN_PROPOSALS = "campaign-proposals";
    /** The rules as they stand; global. */
    public static final String TAG_RULES = "tag-rules";
    /** The definitions of campaigns as they stand; global. */
    public static final String CAMPAIGNS = "campaigns";
    /** The posts that concern campaigns, by author. */
    public static final String AUTHOR_POSTS = "author-posts";
    /** The definitions by which authors' posts have been counted so far. */
    public static final String CAMPAIGNS_IN_FORCE = "campaigns-in-force";
    /** What the cohort step has heard of slides that it has not closed. */
    public static final String COHORT_INBOX = "cohort-inbox";
    /** Holds nothing: lets cohort tell what it closed before a commit. */
    public static final String BEFORE_COHORT_COMMIT = "before-cohort-commit";
    /** Who answered whom, by campaign and the author who was answered. */
    public static final String CAMPAIGN_CONTACTS = "campaign-contacts";
    /** The newcomers whom no host has answered. */
    public static final String CAMPAIGN_WAITING = "campaign-waiting";
    /** What the welcome step has heard of slides that it has not closed. */
    public static final String WELCOME_INBOX = "welcome-inbox";
    /** Holds nothing: lets welcome tell what it closed before a commit. */
    public static final String BEFORE_WELCOME_COMMIT = "before-welcome-commit";
    /** The campaigns' sums. */
    public static final String CAMPAIGN_SUMS = "campaign-sums";
    /** What was told of each campaign last. */
    public static final String CAMPAIGN_TOLD = "campaign-told";
    /** What the campaign step has heard of slides that it has not closed. */
    public static final String CAMPAIGN_INBOX = "campaign-inbox";
    /** Holds nothing: lets campaign save what it closed before a commit. */
    public static final String BEFORE_CAMPAIGN_COMMIT = "before-campaign-commit";

    private Stores() {}
}
