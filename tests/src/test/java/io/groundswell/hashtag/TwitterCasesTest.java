package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance cases that Twitter published for its hashtag rule. */
class TwitterCasesTest {

    private static final HashtagRule TWITTER = HashtagRules.named("twitter");

    static Stream<Arguments> cases() {
        return SharedCases.of("twitter-text-extract.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsWhatTwitterFinds(String id, JsonNode given) {
        assertThat(TWITTER.find(given.get("text").asText()))
                .as(given.get("description").asText())
                .isEqualTo(SharedCases.strings(given.get("expected")));
    }

    @Test
    void allCasesAreThere() {
        assertThat(cases()).hasSize(76);
    }
}
