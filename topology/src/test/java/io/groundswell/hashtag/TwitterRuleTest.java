package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.Extractor;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwitterRuleTest {

    private final HashtagRule twitter = new TwitterRule();

    @ParameterizedTest
    @CsvSource({
        "'#Welcome to #RedNote, #欢迎!', 'Welcome RedNote 欢迎'",
        "＃全角 and (#brackets), '全角 brackets'",
        "'🦋#wing ❤\ufe0f#heart', 'wing heart'",
        "#snake_case #3d #l33t, snake_case 3d l33t",
        "#a-b #c.d #e's, a c e",
        "#𝒳yz #𠀡, 𝒳yz 𠀡",
        "#same #Same #same, same Same same",
    })
    void findsTagsInTextOrder(String text, String forms) {
        assertThat(twitter.find(text)).containsExactly(forms.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no tag",
                "#",
                "##",
                "# a",
                "#1",
                "#_1",
                "a#b",
                "é#b",
                "1#b",
                "_#b",
                "&#b",
                "#a#",
                "#a＃b",
                "#a://b",
                "#🦋",
                "#\ufe0f\u20e3a",
                "#\u20e3a",
                "#\ud83d",
                "\u200d#a"
            })
    void findsNoTag(String text) {
        assertThat(twitter.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://x.y/#a",
                "see HTTPS://x/y?z=#a",
                "xhttp://#a",
                "t.co/#a",
                "(t.co/#a",
                "a-b.c.COM/d/#e",
                "http://x/&#160;#a",
                "t.co/a#b.t.co/#c"
            })
    void findsNoTagInAnAddress(String text) {
        assertThat(twitter.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://x.y/ #a",
                "http:// #a",
                "http:/#a",
                "t.co #a",
                "either/or/#a",
                "@t.co/#a",
                "_t.co/#a",
                "x.txt/#a",
                "x..com/#a",
                ".com/#a",
                "-t.co/#a",
                "a/b\u3000#a",
                "#a t.co/",
                "com/#a",
                "éa.com/#a"
            })
    void findsTheTagBesideAnAddress(String text) {
        assertThat(twitter.find(text)).containsExactly("a");
    }

    @Test
    void aTextWithoutAHashSignCostsNothing() {
        assertThat(twitter.find("a text without a tag")).isSameAs(List.of());
    }

    @Test
    void agreesWithTwittersLibraryOnRandomTexts() {
        // No slashes and dots, so that neither side finds an address; letters that Unicode had by 2015; style selectors
        // behind emoji alone, for behind a tag the library's search for the next one starts too late to see them.
        String[] units =
                "# # ＃ a Z 1 ９ é \u0301 ñ ß щ 日 カ ゛ · ・ _ \u200c \u200d ~ ～ 〜 & ; : ! 。 ' \n ❤\ufe0f \u20e3 ٣ ब ्"
                        .split(" ", -1);
        long seed = 311;
        Random random = new Random(seed);
        Extractor library = new Extractor();
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(12), 0, units.length + 1)
                    .mapToObj(at -> at == units.length ? " " : units[at])
                    .collect(Collectors.joining());
            assertThat(twitter.find(text))
                    .as("seed %s, text <%s>", seed, text)
                    .isEqualTo(library.extractHashtags(text));
        }
    }
}
