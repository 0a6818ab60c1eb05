package io.groundswell.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Records that are lines of JSON, one object each. */
final class JsonLinesReader implements RecordReader {

    private static final String OBJECT_RULE = "must be one JSON object";
    private static final ObjectReader JSON =
            new ObjectMapper().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final RawLines lines;

    JsonLinesReader(RawLines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable RawLine next() throws IOException {
        return lines.next();
    }

    @Override
    public Cells cellsOf(RawLine line) throws BadField, CharacterCodingException {
        JsonNode node = parse(line.text());
        if (!node.isObject()) {
            throw new BadField(LINE, line.legibleText(), OBJECT_RULE);
        }
        return new JsonCells(node);
    }

    private static JsonNode parse(String text) throws BadField {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new BadField(LINE, text, OBJECT_RULE);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
