package io.groundswell.query;

import java.util.List;

/**
 * Figures of a campaign in rows.
 *
 * @param campaign its id
 * @param rows records with one value a component, so that they are a table too
 */
public record CampaignTable<R extends Record>(String campaign, List<R> rows) {

    public CampaignTable {
        rows = List.copyOf(rows);
    }
}
