package io.groundswell.feed;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A JSON object by path: a key of just that name, or, split at the dots, a key within a key. */
record JsonCells(JsonNode object) implements Cells {

    @Override
    public @Nullable JsonNode find(String column) {
        JsonNode plain = object.get(column);
        return plain != null || column.indexOf('.') < 0 ? plain : walk(column);
    }

    private @Nullable JsonNode walk(String path) {
        JsonNode node = object;
        int from = 0;
        while (node != null && from <= path.length()) {
            int dot = path.indexOf('.', from);
            int end = dot < 0 ? path.length() : dot;
            node = node.get(path.substring(from, end));
            from = end + 1;
        }
        return node;
    }
}
