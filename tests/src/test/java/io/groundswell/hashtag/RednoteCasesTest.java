package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** RedNote's topics against the lists that the platform itself drew up for real posts. */
class RednoteCasesTest {

    private static final HashtagRule REDNOTE = HashtagRules.named("rednote");

    static Stream<Arguments> cases() {
        return SharedCases.of("rednote-topic-syntax.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheTopicsThatThePlatformLists(String id, JsonNode given) {
        assertThat(tagsOf(given.get("text").asText(), List.of()))
                .extracting(Tag::form)
                .isEqualTo(SharedCases.strings(given.get("expected")));
    }

    @Test
    void allCasesAreThere() {
        assertThat(cases()).hasSize(38);
    }

    @Test
    void inEveryRealPostWithTopicsTextAndListHaveTheSameKeysInTheSameOrder() {
        List<String> differing = new ArrayList<>();
        int[] postsWithTopics = {0};

        SharedCases.forEachObject("rednote/rednote-dev.jsonl.gz", post -> {
            List<String> inText = keys(tagsOf(post.get("text").asText(), List.of()));
            List<String> listed = keys(tagsOf("", SharedCases.strings(post.get("platformTags"))));
            if (!inText.isEmpty()) {
                postsWithTopics[0]++;
                if (!inText.equals(listed)) {
                    differing.add(post.get("postId").asText() + ": " + inText + " instead of " + listed);
                }
            }
        });

        assertThat(differing).isEmpty();
        assertThat(postsWithTopics[0]).isEqualTo(75);
    }

    @Test
    void whatTheTwitterRuleWouldAddIsOnNoListOfThePlatform() {
        HashtagRule twitter = HashtagRules.named("twitter");
        List<String> added = new ArrayList<>();
        List<String> ofThoseListed = new ArrayList<>();

        SharedCases.forEachObject("rednote/rednote-dev.jsonl.gz", post -> {
            String text = post.get("text").asText();
            List<String> listed = keys(tagsOf("", SharedCases.strings(post.get("platformTags"))));
            if (REDNOTE.find(text).isEmpty()) {
                twitter.find(text).stream()
                        .flatMap(form -> twitter.keyOf(form).stream())
                        .forEach(key -> {
                            added.add(key);
                            if (listed.contains(key)) {
                                ofThoseListed.add(key);
                            }
                        });
            }
        });

        assertThat(added).isNotEmpty();
        assertThat(ofThoseListed).isEmpty();
    }

    private static List<Tag> tagsOf(String text, List<String> listed) {
        return PostTags.of(REDNOTE, text, listed, 100, 140).tags();
    }

    private static List<String> keys(List<Tag> tags) {
        return tags.stream().map(Tag::key).toList();
    }
}
