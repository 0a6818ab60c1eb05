package io.groundswell.stream.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.conduct.AccountAge;
import io.groundswell.conduct.TextPrint;
import io.groundswell.conduct.Traits;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import io.groundswell.welcome.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraitRulesTest {
    private static final Instant NOON = Instant.parse("2025-01-14T12:00:00Z");
    private static final TraitRules RULES = new TraitRules(Duration.ofMinutes(10), Duration.ofDays(30), 16);

    @Test
    void whatIsPassedOnIsNoCopy() {
        Traits original = traits(PostType.ORIGINAL, null);
        Traits repost = traits(PostType.REPOST, null);

        assertThat(original.repost()).isFalse();
        assertThat(original.print()).isNotEqualTo(TextPrint.NONE);
        assertThat(repost.repost()).isTrue();
        assertThat(repost.print()).isEqualTo(TextPrint.NONE);
    }

    @Test
    void ownWordsWelcomeButNotThoseThatArePassedOn() {
        Lexicon words = new Lexicon(List.of(new Lexicon.Topic(Lexicon.WELCOME, List.of("good"), List.of())));

        assertThat(RULES.of(post(PostType.ORIGINAL, null), 0, words).welcoming())
                .isTrue();
        assertThat(RULES.of(post(PostType.REPOST, null), 0, words).welcoming()).isFalse();
        assertThat(traits(PostType.ORIGINAL, null).welcoming()).isFalse();
    }

    @Test
    void anAccountIsNewForThirtyDays() {
        assertThat(traits(PostType.ORIGINAL, NOON.minus(Duration.ofDays(30)).plusMillis(1))
                        .age())
                .isEqualTo(AccountAge.NEW);
        assertThat(traits(PostType.ORIGINAL, NOON.minus(Duration.ofDays(30))).age())
                .isEqualTo(AccountAge.SETTLED);
        assertThat(traits(PostType.ORIGINAL, null).age()).isEqualTo(AccountAge.UNKNOWN);
    }

    @Test
    void tenMinutesAreEarly() {
        assertThat(RULES.isEarly(0, 600_000)).isTrue();
        assertThat(RULES.isEarly(0, 600_001)).isFalse();
    }

    private static Traits traits(PostType type, @Nullable Instant joined) {
        return RULES.of(post(type, joined), NOON.toEpochMilli(), new Lexicon(List.of()));
    }

    private static PostEvent post(PostType type, @Nullable Instant joined) {
        return PostEvent.newBuilder()
                .setKind(PostEventKind.PUBLISHED)
                .setPostId("p")
                .setAuthor(Author.newBuilder().setId("a").setJoinedAt(joined).build())
                .setCreatedAt(NOON)
                .setType(type)
                .setText("All of you should buy this, it changed my life for good")
                .build();
    }
}
