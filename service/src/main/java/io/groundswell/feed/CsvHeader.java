package io.groundswell.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first line of a CSV file: which column stands where. */
final class CsvHeader {

    private static final List<PostField> NEEDED = List.of(PostField.POST_ID, PostField.CREATED_AT);

    private CsvHeader() {}

    static Map<String, Integer> read(String input, String[] names) throws FeedFormatException {
        Map<String, Integer> header = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (header.put(names[i].strip(), i) != null) {
                throw new FeedFormatException(input, "column '" + names[i].strip() + "' occurs twice in its header");
            }
        }
        return header;
    }

    /** Without these every line would be bad; one message says more than a million. */
    static void requireColumns(String input, Map<String, Integer> header, FieldMap map) throws FeedFormatException {
        for (Map.Entry<PostField, String> mapped : map.mapped().entrySet()) {
            if (!header.containsKey(mapped.getValue())) {
                throw missing(input, mapped.getKey(), List.of(mapped.getValue()), header);
            }
        }
        for (PostField field : NEEDED) {
            if (map.columnsOf(field).stream().noneMatch(header::containsKey)) {
                throw missing(input, field, map.columnsOf(field), header);
            }
        }
    }

    private static FeedFormatException missing(
            String input, PostField field, List<String> wanted, Map<String, Integer> header) {
        return new FeedFormatException(
                input,
                "no column for " + field.label() + " (looked for " + String.join(", ", wanted) + "); its header has "
                        + String.join(", ", header.keySet()) + "; map one with " + field.label() + "=COLUMN");
    }
}
