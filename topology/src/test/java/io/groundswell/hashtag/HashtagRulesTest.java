package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagRulesTest {

    @Test
    void everySourceHasItsOwnRule() {
        HashtagRules rules = HashtagRules.withDefault("twitter");

        assertThat(HashtagRules.names()).containsExactly("twitter", "rednote", "weibo", "mastodon", "bluesky");
        assertThat(HashtagRules.names())
                .allSatisfy(name -> assertThat(rules.forSource(name)).isSameAs(HashtagRules.named(name)))
                .extracting(HashtagRules::named)
                .doesNotHaveDuplicates();
        assertThat(rules.forSource("RedNote")).isSameAs(HashtagRules.named("rednote"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "threads", "twitter "})
    void aSourceWithoutARuleTakesTheDefault(String source) {
        assertThat(HashtagRules.withDefault("twitter").forSource(source)).isSameAs(HashtagRules.named("twitter"));
        assertThat(HashtagRules.withDefault("weibo").forSource(source)).isSameAs(HashtagRules.named("weibo"));
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HashtagRules.withDefault("twiter"))
                .withMessage(
                        "tag rule 'twiter' is not known; the known rules are twitter, rednote, weibo, mastodon, bluesky");
    }
}
