package io.groundswell.config;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of a YAML file: what stands there, and where.
 *
 * @param file the file's name for people
 * @param line where it begins
 * @param name what it is called within the file: {@code tags.venue[2]}; empty for the whole
 * @param content a text, a list of parts, parts by key in their order, or null where nothing stands
 */
record YamlPart(
        String file, int line, String name, @Nullable Object content) {

    /**
     * The parts of a mapping.
     *
     * @throws SettingsRefused if it is none, or has a key that is not known
     */
    Map<String, YamlPart> fields(List<String> known) {
        Map<String, YamlPart> fields = fields();
        fields.forEach((key, part) -> {
            if (!known.contains(key)) {
                throw part.refused("is not known; the keys are " + new TreeSet<>(known));
            }
        });
        return fields;
    }

    @SuppressWarnings("unchecked")
    Map<String, YamlPart> fields() {
        if (content instanceof Map) {
            return (Map<String, YamlPart>) content;
        }
        throw refused("must be a mapping");
    }

    @SuppressWarnings("unchecked")
    List<YamlPart> elements() {
        if (content instanceof List) {
            return (List<YamlPart>) content;
        }
        throw refused("must be a list");
    }

    List<String> texts() {
        return elements().stream().map(YamlPart::text).toList();
    }

    String text() {
        if (content instanceof String text) {
            return text;
        }
        throw refused("must be text");
    }

    Instant time() {
        try {
            return Instant.parse(text());
        } catch (DateTimeParseException none) {
            throw refused("must be a time in UTC, as 2025-01-12T00:00:00Z");
        }
    }

    /** The refusal of this part, with file, line, name and value. */
    SettingsRefused refused(String rule) {
        String what = name.isEmpty() ? "the file" : name;
        String value = content instanceof String text ? " = '" + text + "'" : "";
        return new SettingsRefused("file " + file + ":" + line + ": " + what + value + ": " + rule);
    }

    /** The part of a name within this one; this one if there is none. */
    YamlPart at(String wanted) {
        YamlPart found = find(wanted);
        return found == null ? this : found;
    }

    private @Nullable YamlPart find(String wanted) {
        if (name.equals(wanted)) {
            return this;
        }
        Iterable<YamlPart> parts =
                content instanceof Map ? fields().values() : content instanceof List ? elements() : List.of();
        for (YamlPart part : parts) {
            YamlPart found = part.find(wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
