package io.groundswell.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record, typed. A field that is absent, null or empty text is not there.
 *
 * <p>A list is a JSON array of texts; a text that begins with {@code [} is taken for such an array; any other text is
 * split at the first of {@code |}, {@code ;} and {@code ,} that occurs in it. Never at spaces: tags may hold them.
 */
record FieldReader(FieldMap map, Cells cells) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST_RULE = "must be a list of texts";
    private static final String TEXT_RULE = "must be a text or a whole number";
    private static final char[] LIST_SEPARATORS = {'|', ';', ','};

    /** White space kept: for what people wrote. */
    @Nullable String content(PostField field) throws BadField {
        JsonNode node = find(field);
        return node == null ? null : textOf(field, node);
    }

    /** White space around it dropped: for ids, codes and words. */
    @Nullable String word(PostField field) throws BadField {
        String content = content(field);
        return content == null || content.isBlank() ? null : content.strip();
    }

    String requiredWord(PostField field) throws BadField {
        String word = word(field);
        if (word == null) {
            throw new BadField(field, "", "must not be missing or empty");
        }
        return word;
    }

    @Nullable Instant time(PostField field) throws BadField {
        JsonNode node = find(field);
        return node == null ? null : FeedTime.parse(field, node);
    }

    boolean flag(PostField field) throws BadField {
        String word = word(field);
        return switch (word == null ? "false" : word.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw new BadField(field, String.valueOf(word), "must be true or false");
        };
    }

    /** The constant whose name is the word in any case; null when the field is not there. */
    <E extends Enum<E>> @Nullable E constant(PostField field, E[] all, String rule) throws BadField {
        String word = word(field);
        if (word == null) {
            return null;
        }
        for (E constant : all) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        throw new BadField(field, word, rule);
    }

    List<String> list(PostField field) throws BadField {
        JsonNode node = find(field);
        if (node == null) {
            return List.of();
        }
        if (node.isArray()) {
            return texts(field, node);
        }
        String text = textOf(field, node).strip();
        return text.startsWith("[") ? texts(field, arrayIn(field, text)) : split(text);
    }

    private @Nullable JsonNode find(PostField field) {
        for (String column : map.columnsOf(field)) {
            JsonNode node = cells.find(column);
            if (node != null
                    && !node.isNull()
                    && !(node.isTextual() && node.textValue().isEmpty())) {
                return node;
            }
        }
        return null;
    }

    private static String textOf(PostField field, JsonNode node) throws BadField {
        if (node.isTextual() || node.isIntegralNumber() || node.isBoolean()) {
            return node.asText();
        }
        throw new BadField(field, node.toString(), TEXT_RULE);
    }

    private static List<String> texts(PostField field, JsonNode array) throws BadField {
        List<String> texts = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            if (!element.isTextual() && !element.isIntegralNumber()) {
                throw new BadField(field, array.toString(), LIST_RULE);
            }
            texts.add(element.asText());
        }
        return texts;
    }

    private static JsonNode arrayIn(PostField field, String text) throws BadField {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noArray) {
            throw new BadField(field, text, LIST_RULE);
        }
    }

    private static List<String> split(String text) {
        for (char separator : LIST_SEPARATORS) {
            if (text.indexOf(separator) >= 0) {
                return nonBlank(text, separator);
            }
        }
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<String> nonBlank(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int at = text.indexOf(separator, from);
            int end = at < 0 ? text.length() : at;
            String part = text.substring(from, end).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = end + 1;
        }
        return parts;
    }
}
