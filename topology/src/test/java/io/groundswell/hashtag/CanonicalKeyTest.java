package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Welcome TikTok refugees",
                "#WelcomeTikTokRefugees",
                "#welcome tiktok refugees#",
                "＃ＷｅｌｃｏｍｅＴｉｋＴｏｋＲｅｆｕｇｅｅｓ",
                "#Welcome TikTok refugees[话题]#",
                "WelcomeTikTokRefugees[话题]",
                "##Welcome\u3000TikTok\u00a0Refugees［超话］＃",
                "wel\u200bcome\u00adtik\ufe0ftok\u2060refugees\ufeff",
            })
    void allSpellingsOfATagHaveOneKey(String form) {
        assertThat(CanonicalKey.of(form)).contains("welcometiktokrefugees");
    }

    @ParameterizedTest
    @CsvSource({
        "SMÖRGÅSBORD, smörgåsbord",
        "smorgasbord, smorgasbord",
        "Straße, strasse",
        "STRASSE, strasse",
        "ΣΊΣΥΦΟΣ, σίσυφοσ",
        "σίσυφος, σίσυφοσ",
        "ﬁnale, finale",
        "ﾊﾞﾅﾅ, バナナ",
        "İstanbul, i̇stanbul",
        "a·b, a·b",
        "snake_case, snake_case",
        "c#, c",
        "a#b, a#b",
        "🦋, 🦋",
        "2016, 2016",
    })
    void foldsCaseAndWidthButNoDiacritics(String form, String key) {
        assertThat(CanonicalKey.of(form)).contains(key);
    }

    /** What is spelled character by character is what normalizing and folding the whole makes of it. */
    @Test
    void plainCharactersNeedNoLookAtTheWhole() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String joining = "e\u0301\u0315\u0316\u1100\u1161\u11a8\uac00か\u3099\u200d";
        int plain = 0;
        for (int i = 0; i < 1 << 18; i++) {
            StringBuilder form = new StringBuilder().append((char) i);
            for (int more = random.nextInt(4); more > 0; more--) {
                form.append(
                        random.nextBoolean()
                                ? joining.charAt(random.nextInt(joining.length()))
                                : (char) random.nextInt(random.nextBoolean() ? 0x250 : 1 << 16));
            }
            String spelled = PlainCharacters.spelled(form.toString());
            if (spelled != null) {
                plain++;
                assertThat(spelled).as("'%s', seed %d", form, seed).isEqualTo(CanonicalKey.ofAny(form.toString()));
            }
        }
        assertThat(plain).isGreaterThan(1 << 15);
    }

    @Test
    void composedAndDecomposedLettersAreOne() {
        assertThat(CanonicalKey.of("cafe\u0301"))
                .isEqualTo(CanonicalKey.of("CAFÉ"))
                .contains("café");
    }

    @Test
    void aMarkComposesWithTheLetterInFrontOfADroppedCharacter() {
        assertThat(CanonicalKey.of("cafe\u200b\u0301")).contains("café");
    }

    @Test
    void joinersStayWhereTheScriptNeedsThem() {
        assertThat(CanonicalKey.of("نمی\u200cدانم")).contains("نمی\u200cدانم");
        assertThat(CanonicalKey.of("ශ්\u200dරී")).contains("ශ්\u200dරී");
        assertThat(CanonicalKey.of("क्\u200cष")).contains("क्\u200cष");
        assertThat(CanonicalKey.of("ന്\u200d")).contains("ന്\u200d");
        // transparent marks between the joining letters do not count
        assertThat(CanonicalKey.of("بَ\u200cبَ")).contains("بَ\u200cبَ");
    }

    @Test
    void joinersGoWhereNobodySeesThem() {
        assertThat(CanonicalKey.of("tik\u200dtok\u200c")).contains("tiktok");
        assertThat(CanonicalKey.of("می\u200c")).contains("می");
        assertThat(CanonicalKey.of("د\u200cر"))
                .as("a dal joins to its right side only")
                .contains("در");
        assertThat(CanonicalKey.of("👨\u200d👩\u200d👧")).contains("👨👩👧");
        assertThat(CanonicalKey.of("نمی\u200c\u200cدانم")).contains("نمی\u200cدانم");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#", "＃＃", "___", "...", "[话题]", "#[话题]#", "\u200b\ufe0f", "\ud83d", "\u0000"})
    void whatHasNothingToReadIsNoTag(String form) {
        assertThat(CanonicalKey.of(form)).isEmpty();
    }

    @Test
    void loneSurrogatesAreDropped() {
        assertThat(CanonicalKey.of("trump\ud83d")).contains("trump");
        assertThat(CanonicalKey.of("\udc00tr\ud800ump")).contains("trump");
    }

    @Test
    void anAsciiKeyIsItsOwnKeyWithoutACopy() {
        String key = "welcometiktokrefugees";
        assertThat(CanonicalKey.of(key).orElseThrow()).isSameAs(key);
    }

    @Test
    void theKeyOfAKeyIsTheKey() {
        long seed = 20250113;
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String form = randomForm(random);
            CanonicalKey.of(form).ifPresent(key -> assertThat(CanonicalKey.of(key))
                    .as(() -> "seed " + seed + ", form " + escaped(form))
                    .contains(key));
        }
    }

    /** Short strings rich in the characters that normalization, folding and the dropping of signs treat specially. */
    private static String randomForm(Random random) {
        int[] special = Stream.of(
                        "# [话题]＃［］\u200c\u200d\ufe0f\u00ad\u034f\u0345\u0301\u0308\u0323\u0327\u094d\u0dca\u064b\u3164",
                        "ςΣσßẞİıŉǰΐᾳᾲΆ\u1fd3ﬁﬃﷺ㎏½ªʰſKÅ\u0958\u2126가각\u1100\u1161\u11a8日本ｶﾞ・دیب\ud83d\udc00¨´｀aA")
                .flatMapToInt(String::codePoints)
                .toArray();
        StringBuilder form = new StringBuilder();
        for (int n = random.nextInt(8); n >= 0; n--) {
            form.appendCodePoint(
                    random.nextInt(4) == 0
                            ? random.nextInt(Character.MAX_CODE_POINT + 1)
                            : special[random.nextInt(special.length)]);
        }
        return form.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }
}
