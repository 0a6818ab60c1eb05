package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
    private static final Lexicon.Topic CATS =
            new Lexicon.Topic("cats", List.of("cat", "cats", "cat tax"), List.of("猫", "貓"));
    private static final Lexicon.Topic FOOD =
            new Lexicon.Topic("food", List.of("food", "hot pot", "dinner"), List.of("美食", "火锅", "T骨牛排"));
    private static final Lexicon.Topic STUDY = new Lexicon.Topic("study", List.of("homework", "study"), List.of("作业"));

    private final Lexicon lexicon = new Lexicon(List.of(STUDY, FOOD, CATS));

    @Test
    void topicsComeByAlphabetAndOnce() {
        assertThat(lexicon.names()).containsExactly("cats", "food", "study");
        assertThat(lexicon.topicsOf("My homework: feed the cat, then dinner. Cats love FOOD 猫"))
                .containsExactly("cats", "food", "study");
        assertThat(lexicon.topicsOf("")).isEmpty();
        assertThat(new Lexicon(List.of()).topicsOf("cat")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat",
                "CAT!",
                "a cat's life",
                "#cat",
                "cat_tax",
                "我的cat很好",
                "ＣＡＴ",
                "❤️cat❤️",
                "c\u200Bat",
                "cat\ntax",
                "两只猫咪",
                "my猫"
            })
    void aWholeWordIsFoundWhereverItStands(String text) {
        assertThat(lexicon.topicsOf(text)).containsExactly("cats");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concatenate",
                "cattax",
                "caté",
                "cat\u0301",
                "cat1",
                "scat",
                "кот",
                "foodie",
                "hotpot",
                "hot, pot"
            })
    void aPartOfAWordIsNone(String text) {
        assertThat(lexicon.topicsOf(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hot  pot tonight, food", "'HOT\n\tPOT', food", "中国美食推荐, food", "吃了T骨牛排, food", "吃了ｔ骨牛排, food"})
    void phrasesMayBeSetWithAnyBlanksAndChineseStandsAnywhere(String text, String topic) {
        assertThat(lexicon.topicsOf(text)).containsExactly(topic);
    }

    /** Words that begin like others, lie within others or overlap them are found as if each were sought on its own. */
    @Test
    void allWordsAreFoundAsIfEachWereSoughtAlone() {
        Random random = new Random(20_250_114);
        for (int round = 0; round < 300; round++) {
            List<Lexicon.Topic> topics = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                topics.add(new Lexicon.Topic("t" + i, List.of(), List.of("猫" + drawn(random, 3))));
            }
            Lexicon drawn = new Lexicon(topics);
            String text = drawn(random, 40);

            assertThat(drawn.topicsOf(text))
                    .as(text)
                    .isEqualTo(topics.stream()
                            .filter(topic -> text.contains(topic.chinese().get(0)))
                            .map(Lexicon.Topic::name)
                            .toList());
        }
    }

    @Test
    void whatBreaksARuleIsRefused() {
        assertBroken(topic("Cats", List.of("cat"), List.of()), "Cats is 'Cats'");
        assertBroken(topic("cats", List.of(), List.of()), "cats is missing: it must have words");
        assertBroken(topic("cats", List.of("cat", "Cat"), List.of()), "cats.en[1] is 'Cat': it must be given once");
        assertBroken(topic("cats", List.of("猫"), List.of()), "cats.en[0] is '猫': it must have no Chinese character");
        assertBroken(topic("cats", List.of(), List.of("cat")), "cats.zh[0] is 'cat': it must have a Chinese character");
        for (String bad : List.of("", " cat", "cat ", "...", "c".repeat(61))) {
            assertBroken(topic("cats", List.of(bad), List.of()), "cats.en[0] is '" + bad + "': it must be a word");
        }
        assertThatThrownBy(() -> new Lexicon(List.of(CATS, CATS))).hasMessage("cats is 'cats': it must be given once");
        assertThatThrownBy(() -> new Lexicon(Collections.nCopies(61, CATS))).isInstanceOf(DefinitionBroken.class);
    }

    @Test
    void sixtyTopicsHaveABitEach() {
        List<Lexicon.Topic> topics = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            topics.add(topic("t" + i, List.of("word" + i), List.of()));
            text.append(" word").append(i);
        }
        assertThat(new Lexicon(topics).topicsOf(text.toString())).hasSize(60);
    }

    private static void assertBroken(Lexicon.Topic topic, String message) {
        assertThatThrownBy(() -> new Lexicon(List.of(topic)))
                .isInstanceOf(DefinitionBroken.class)
                .hasMessageStartingWith(message);
    }

    private static Lexicon.Topic topic(String name, List<String> english, List<String> chinese) {
        return new Lexicon.Topic(name, english, chinese);
    }

    /** Of three characters, so that words overlap; at least one long. */
    private static String drawn(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            text.append("猫狗茶".charAt(random.nextInt(3)));
        }
        return text.toString();
    }
}
