package io.groundswell.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newcomers whom no host has answered for over an hour, oldest first. For operators: it tells of single people.
 *
 * @param campaign its id
 * @param rows of this page
 * @param next what to ask for {@code after} to get the next page; null: there is none
 */
public record CampaignBacklog(
        String campaign, List<Row> rows, @Nullable String next) {

    /**
     * One who waits.
     *
     * @param author a name, by {@link AuthorNames}
     * @param arrived when the newcomer's first campaign post was written
     * @param waitsSeconds how long that is before the answer's {@code asOf}
     */
    public record Row(String author, Instant arrived, long waitsSeconds) {}
}
