package io.groundswell.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads settings from a YAML file: mappings nest or are written with dots, values are taken as they are written, a list
 * stands for its elements with commas between them. What stands twice is refused, whichever way it is written.
 */
final class YamlFile {

    private final Path path;
    private final YAMLParser parser;
    private final List<Given> given = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    private YamlFile(Path path, YAMLParser parser) {
        this.path = path;
        this.parser = parser;
    }

    /** Reads the file as the file layer; what is wrong with it is among the layer's problems. */
    static Layer read(Path path) {
        try (YAMLParser parser = new YAMLFactory().createParser(Files.readString(path))) {
            return new YamlFile(path, parser).read();
        } catch (JsonProcessingException e) {
            return refused(
                    path + ":" + e.getLocation().getLineNr() + ": not YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            return refused(path + ": cannot be read: " + e);
        }
    }

    private static Layer refused(String problem) {
        return new Layer(List.of(), List.of("file " + problem));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }

    private Layer read() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            mapping("");
        } else if (first != null) {
            refuse("", "must be a mapping of settings");
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            refuse("", "must hold one document");
        }
        return new Layer(given, problems);
    }

    private void mapping(String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = prefix + parser.currentName();
            boolean first = noteLine(key);
            switch (parser.nextToken()) {
                case START_OBJECT -> mapping(key + ".");
                case START_ARRAY -> add(key, list(key), first);
                case VALUE_NULL -> refuse(key, "has no value; give it one (\"\" for none) or leave the line out");
                default -> add(key, scalar(key), first);
            }
        }
    }

    /** Remembers where a key stands first; refuses it where it stands again. */
    private boolean noteLine(String key) {
        Integer before = lineOf.putIfAbsent(key, line());
        if (before != null) {
            refuse(key, "stands already in line " + before);
        }
        return before == null;
    }

    private String list(String key) throws IOException {
        List<String> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                refuse(key, "must be a list of plain values");
                parser.skipChildren();
            } else {
                elements.add(scalar(key));
            }
        }
        return String.join(",", elements);
    }

    private String scalar(String key) throws IOException {
        if (parser.isCurrentAlias()) {
            refuse(key, "must be written out; aliases are not followed");
        }
        return parser.getText();
    }

    private void add(String key, String text, boolean first) {
        if (first) {
            given.add(new Given(key, text, new Origin(Origin.Source.FILE, path + ":" + line())));
        }
    }

    private void refuse(String key, String rule) {
        problems.add("file " + path + ":" + line() + ": " + (key.isEmpty() ? "the file" : key) + " " + rule);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
