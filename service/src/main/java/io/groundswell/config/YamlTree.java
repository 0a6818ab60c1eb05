package io.groundswell.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a YAML file as a tree that remembers its lines: one document, values as they are written, no key twice, no aliases. */
final class YamlTree {
    private final String file;
    private final YAMLParser parser;

    private YamlTree(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads a file.
     *
     * @throws SettingsRefused if it cannot be read, or is not such YAML
     */
    static YamlPart of(Path path) {
        try {
            return parse(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new SettingsRefused("file " + path + ": cannot be read: " + e);
        }
    }

    /** Reads what comes with the program. */
    static YamlPart shipped(String name) {
        try (InputStream in = YamlTree.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the program's own " + name + " cannot be read", e);
        }
    }

    private static YamlPart parse(String file, String text) throws IOException {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            return new YamlTree(file, parser).read();
        } catch (JsonProcessingException e) {
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new SettingsRefused("file " + file + ":" + e.getLocation().getLineNr() + ": not YAML: " + why);
        }
    }

    private YamlPart read() throws IOException {
        parser.nextToken();
        YamlPart root = part("");
        if (parser.nextToken() != null) {
            throw part("").refused("must hold one document");
        }
        return root;
    }

    private YamlPart part(String name) throws IOException {
        int line = Math.max(1, parser.currentTokenLocation().getLineNr());
        return new YamlPart(file, line, name, content(name, line));
    }

    private @Nullable Object content(String name, int line) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.isCurrentAlias()) {
            throw new YamlPart(file, line, name, null).refused("must be written out; aliases are not followed");
        }
        return switch (token) {
            case START_OBJECT -> mapping(name.isEmpty() ? "" : name + ".");
            case START_ARRAY -> list(name);
            default -> parser.getText();
        };
    }

    private Map<String, YamlPart> mapping(String prefix) throws IOException {
        Map<String, YamlPart> parts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            YamlPart part = part(prefix + key);
            YamlPart before = parts.putIfAbsent(key, part);
            if (before != null) {
                throw part.refused("stands already in line " + before.line());
            }
        }
        return parts;
    }

    private List<YamlPart> list(String name) throws IOException {
        List<YamlPart> parts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parts.add(part(name + "[" + parts.size() + "]"));
        }
        return parts;
    }
}
