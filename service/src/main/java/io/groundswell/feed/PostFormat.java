package io.groundswell.feed;

/** How posts stand in a file. */
public enum PostFormat {
    /** JSON Lines when the first character that is no white space is an opening brace, else CSV. */
    AUTO,
    /** One JSON object a line; blank lines are passed over. */
    JSONL,
    /** RFC 4180 with a header line; quoted cells may hold line ends; blank lines are passed over. */
    CSV
}
