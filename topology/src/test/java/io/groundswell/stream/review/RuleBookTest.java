package io.groundswell.stream.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.hashtag.Tag;
import io.groundswell.schema.TagRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final Tag CATS = new Tag("cats", "Cats");
    private static final Tag KITTENS = new Tag("kittens", "Kittens");
    private static final Tag TEA = new Tag("tea", "Tea");

    private final RuleBook rules = new RuleBook(Set.of());

    @Test
    void whatIsBlockedIsLeftOutAndSoIsWhatIsAnAliasOfIt() {
        rules.put("cats", rule("cats", true, null));
        rules.put("kittens", rule("kittens", false, "cats"));

        assertThat(rules.blocked(List.of(KITTENS, TEA, CATS))).containsExactly(KITTENS, CATS);
        assertThat(rules.counted(List.of(KITTENS, TEA, CATS))).containsExactly(TEA);
    }

    @Test
    void anAliasIsNotLeftOut() {
        rules.put("kittens", rule("kittens", false, "cats"));

        assertThat(rules.blocked(List.of(KITTENS, CATS))).isEmpty();
        assertThat(rules.counted(List.of(KITTENS, CATS))).containsExactly(new Tag("cats", "Kittens"));
    }

    @Test
    void withoutRulesNothingIs() {
        assertThat(rules.blocked(List.of(CATS))).isEmpty();
    }

    private static TagRule rule(String tag, boolean blocked, @Nullable String aliasOf) {
        return TagRule.newBuilder()
                .setTag(tag)
                .setBlocked(blocked)
                .setAliasOf(aliasOf)
                .setBy("ann")
                .setWhy("a test")
                .setAt(Instant.EPOCH)
                .build();
    }
}
