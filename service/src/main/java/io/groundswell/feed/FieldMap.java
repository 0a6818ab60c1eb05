package io.groundswell.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which columns hold which field of a post.
 *
 * <p>A column's name may be a path: {@code author.id} is a CSV column of that name, and in JSON a key of that name or,
 * failing it, the key {@code id} within {@code author}. Immutable.
 */
public final class FieldMap {

    private final Map<PostField, List<String>> columns;
    private final Map<PostField, String> mapped;
    private final @Nullable String source;

    private FieldMap(Map<PostField, List<String>> columns, Map<PostField, String> mapped, @Nullable String source) {
        this.columns = columns;
        this.mapped = mapped;
        this.source = source;
    }

    /** The defaults: {@link PostField}'s own columns. */
    public static FieldMap defaults() {
        return of(Map.of(), null);
    }

    /**
     * The defaults but for some fields.
     *
     * @param columnByField by {@link PostField#label() label}; the one column to look in, or empty: do not read the field
     * @param source the {@code source} of every post that does not name its own; null: none
     * @throws IllegalArgumentException when a field is unknown
     */
    public static FieldMap of(Map<String, String> columnByField, @Nullable String source) {
        var columns = new EnumMap<PostField, List<String>>(PostField.class);
        var mapped = new EnumMap<PostField, String>(PostField.class);
        for (PostField field : PostField.values()) {
            columns.put(field, field.defaultColumns());
        }
        columnByField.forEach((label, column) -> {
            PostField field = PostField.ofLabel(label);
            columns.put(field, column.isEmpty() ? List.of() : List.of(column));
            if (!column.isEmpty()) {
                mapped.put(field, column);
            }
        });
        return new FieldMap(columns, mapped, source);
    }

    /** Where to look for a field, best first; empty: nowhere. */
    List<String> columnsOf(PostField field) {
        List<String> found = columns.get(field);
        return found == null ? List.of() : found;
    }

    /** The columns asked for by name, so that a CSV without them is refused. */
    Map<PostField, String> mapped() {
        return mapped;
    }

    /** What differs from the defaults; equal for maps that were made of the same choices, in whatever order. */
    @Override
    public String toString() {
        Map<String, String> choices = new TreeMap<>();
        columns.forEach((field, found) -> {
            if (!found.equals(field.defaultColumns())) {
                choices.put(field.label(), String.join(",", found));
            }
        });
        return choices + (source == null ? "" : " source=" + source);
    }

    @Nullable String source() {
        return source;
    }
}
