package io.groundswell.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
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

    /** Composing marks and letters, and halves of pairs, among characters of all kinds. */
    @Test
    void whatIsNormalCharacterByCharacterIsNormal() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> joining = List.of(
                "e", "\u0301", "\u1100", "\u1161", "\u11a8", "\uac00", "か", "\u3099", "\u0315", "\u0316", "\ud83d",
                "🐱");
        int normal = 0;
        for (int i = 0; i < 1 << 18; i++) {
            StringBuilder text = new StringBuilder().append((char) i);
            for (int more = random.nextInt(4); more > 0; more--) {
                text.append(
                        random.nextBoolean()
                                ? joining.get(random.nextInt(joining.size()))
                                : Character.toString(random.nextInt(0x11_0000)));
            }
            if (Letters.areNormal(text.toString())) {
                normal++;
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFKC))
                        .as("'%s', seed %d", text, seed)
                        .isTrue();
            }
        }
        assertThat(normal).isGreaterThan(1 << 15);
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
