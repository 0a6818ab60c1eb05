package io.groundswell.feed;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One record by column; a cell of CSV is a text node. */
interface Cells {

    /** What stands under a column; null when the record has none. */
    @Nullable JsonNode find(String column);
}
