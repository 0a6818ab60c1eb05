package io.groundswell.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What texts are about by the words of {@code config/topics.yaml}, one word after the other. */
public final class NaiveTopics {
    /** A letter or digit next to which an English word does not end. */
    private static final String OF_WORD = "[\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]";

    private static final Pattern UNSEEN = Pattern.compile("[\\u200b-\\u200f\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff]");

    private final Map<String, Set<Pattern>> words = new TreeMap<>();

    /** Of what is shipped. */
    public NaiveTopics() {
        Path file = Path.of(System.getProperty("groundswell.root", ".."), "config", "topics.yaml");
        try {
            for (Map.Entry<String, JsonNode> topic :
                    new YAMLMapper().readTree(file.toFile()).properties()) {
                Set<Pattern> patterns = new LinkedHashSet<>();
                topic.getValue().path("en").forEach(word -> patterns.add(english(word.asText())));
                topic.getValue().path("zh").forEach(word -> patterns.add(literal(word.asText())));
                words.put(topic.getKey(), patterns);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return words.keySet();
    }

    public Set<String> of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        Set<String> topics = new TreeSet<>();
        words.forEach((topic, patterns) -> {
            if (patterns.stream().anyMatch(word -> word.matcher(seen).find())) {
                topics.add(topic);
            }
        });
        return topics;
    }

    private static Pattern english(String word) {
        String spelled = String.join(
                "\\s+",
                Pattern.compile(" ").splitAsStream(word).map(Pattern::quote).toList());
        return Pattern.compile(
                "(?<!" + OF_WORD + ")" + spelled + "(?!" + OF_WORD + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Pattern literal(String word) {
        return Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE);
    }
}
