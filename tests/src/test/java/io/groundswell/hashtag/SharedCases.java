package io.groundswell.hashtag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.groundswell.data.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.provider.Arguments;

/** Reads the hashtag cases of other projects, and the real posts. */
public final class SharedCases {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SharedCases() {}

    /** The cases of a file, each as (id, case). */
    static Stream<Arguments> of(String file) {
        return elements(document(file).get("cases"))
                .map(node -> Arguments.of(node.get("id").asText(), node));
    }

    static JsonNode document(String file) {
        try {
            return JSON.readTree(SharedData.file("hashtag-cases/" + file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> strings(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }

    /** Hands over the objects of a compressed file of JSON lines. */
    public static void forEachObject(String jsonLines, Consumer<JsonNode> consumer) {
        forEachLine(jsonLines, line -> {
            try {
                consumer.accept(JSON.readTree(line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Hands over the lines of a compressed file. */
    static void forEachLine(String compressed, Consumer<String> consumer) {
        Path file = SharedData.file(compressed);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                consumer.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
