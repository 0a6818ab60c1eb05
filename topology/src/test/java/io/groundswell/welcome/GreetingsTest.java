package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingsTest {
    private static final List<String> ENGLISH = List.of("welcome", "glad you are here", "yo");
    private static final List<String> CHINESE = List.of("欢迎", "嗨", "𠮷祥");
    private static final Lexicon WORDS =
            new Lexicon(List.of(new Lexicon.Topic(Lexicon.WELCOME, ENGLISH, CHINESE), topic("food", "rice")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "welcome",
                "WELCOME to all",
                "You are Welcome!",
                "ｗｅｌｃｏｍｅ",
                "w\u200belcome",
                "so glad you   are here",
                "yo",
                "大家欢迎你们",
                "嗨",
                "好嗨",
                "𠮷祥"
            })
    void aWordOfWelcomeGreets(String text) {
        assertThat(WORDS.greets(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w", "unwelcomed", "rice", "you", "欢 迎", "we will come", "𠮷"})
    void anythingElseDoesNot(String text) {
        assertThat(WORDS.greets(text)).isFalse();
    }

    @Test
    void withoutWordsNothingGreets() {
        assertThat(new Lexicon(List.of(topic("food", "welcome"))).greets("welcome"))
                .isFalse();
    }

    /** The glance turns nothing away that the search would find. */
    @Test
    void whatGreetsIsWhatIsAboutWelcome() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> bits = List.of(
                "wel", "come", "welcome", " ", "欢", "迎", "\u200d", "YO", "𠮷", "祥", "嗨", "ſ", "glad ", "！", "x", "7",
                "\u0301", "𝒳");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(bits.get(random.nextInt(bits.size())));
            }
            assertThat(WORDS.greets(text.toString()))
                    .as("'%s', seed %d", text, seed)
                    .isEqualTo(WORDS.topicsOf(text.toString()).contains(Lexicon.WELCOME));
        }
    }

    private static Lexicon.Topic topic(String name, String word) {
        return new Lexicon.Topic(name, List.of(word), List.of());
    }
}
