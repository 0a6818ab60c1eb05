package io.groundswell.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPrintTest {
    private static final int LEAST = 16;
    private static final String TEXT = "Ask me anything about the food in my home town, dear guests";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK ME ANYTHING about the food in my home town, dear guests",
                "Ask me anything about the food in my home town, dear guests!!! 🐱🐱",
                "#welcome Ask me anything about the food in my home town, dear guests #cats",
                "@you @me_2 Ask me anything about the food in my home town, dear guests https://a.example/x?y=1",
                "1. Ask me anything about the food in my home-town, dear guests (2)",
                "Ａｓｋ　ｍｅ anything about the food in my home town, dear guests",
            })
    void aCopyInAnotherDressHasTheSamePrint(String copy) {
        assertThat(TextPrint.of(copy, LEAST))
                .isEqualTo(TextPrint.of(TEXT, LEAST))
                .isNotEqualTo(TextPrint.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#welcome #欢迎",
                "https://a.example/a/rather/long/link/of/many/letters",
                "welcome 🐱",
                "12345 67890 12345 67890"
            })
    void tooFewLettersHaveNoPrint(String text) {
        assertThat(TextPrint.of(text, LEAST)).isEqualTo(TextPrint.NONE);
    }

    @Test
    void chineseIsReadByCharacters() {
        String welcome = "欢迎来到小红书，大家可以问我任何关于美食的问题";

        assertThat(TextPrint.of(welcome + "！！", LEAST)).isEqualTo(TextPrint.of("#欢迎 " + welcome, LEAST));
        assertThat(TextPrint.of("今天天气很好我们一起去公园散步然后喝茶聊天", LEAST)).isNotEqualTo(TextPrint.of(welcome, LEAST));
    }

    /** Of a text of a hundred letters one word in twenty is exchanged: most copies keep their print, other texts have others. */
    @Test
    void mostNearCopiesAreFoundAndOtherTextsAreNot() {
        long seed = 20_250_114;
        Random random = new Random(seed);
        int near = 0;
        int other = 0;
        for (int i = 0; i < 1_000; i++) {
            String[] words = words(random, 20);
            String text = String.join(" ", words);
            words[random.nextInt(words.length)] = word(random);
            near += TextPrint.of(text, LEAST) == TextPrint.of(String.join(" ", words), LEAST) ? 1 : 0;
            other += TextPrint.of(text, LEAST) == TextPrint.of(String.join(" ", words(random, 20)), LEAST) ? 1 : 0;
        }

        assertThat(near).as("seed %d", seed).isBetween(600, 800);
        assertThat(other).as("seed %d", seed).isZero();
    }

    private static String[] words(Random random, int count) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = word(random);
        }
        return words;
    }

    private static String word(Random random) {
        return random.ints(5, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
