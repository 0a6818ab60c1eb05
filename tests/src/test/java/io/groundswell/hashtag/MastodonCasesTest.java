package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Mastodon's own tests expect of its hashtags. */
class MastodonCasesTest {

    private static final HashtagRule MASTODON = HashtagRules.named("mastodon");

    static Stream<Arguments> texts() {
        return SharedCases.of("mastodon-tag-regex.json");
    }

    static Stream<Arguments> names() {
        return SharedCases.of("mastodon-normalizer.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void findsTheFirstTagThatMastodonFinds(String id, JsonNode given) {
        assertThat(MASTODON.find(given.get("text").asText()).stream().limit(1))
                .as(given.get("description").asText())
                .isEqualTo(SharedCases.strings(given.get("expected")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void namesTagsAsMastodonDoes(String id, JsonNode given) {
        String input = given.get("input").asText();
        switch (given.get("field").asText()) {
            case "normalize", "name" ->
                assertThat(MASTODON.keyOf(input)).contains(given.get("expected").asText());
            case "display_name" ->
                assertThat(MASTODON.formOf(input))
                        .isEqualTo(given.get("expected").asText());
            case "match" ->
                assertThat(MASTODON.keyOf(input))
                        .isPresent()
                        .isEqualTo(MASTODON.keyOf(given.get("equivalentTo").asText()));
            default -> throw new IllegalArgumentException("case " + id + " has a field of no known kind");
        }
    }

    @Test
    void allCasesAreThere() {
        assertThat(texts()).hasSize(23);
        assertThat(names()).hasSize(11);
    }
}
