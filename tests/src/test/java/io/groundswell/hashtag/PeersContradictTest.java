package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where platforms contradict each other, each rule follows its own. Forms are separated by bars; {@code -} is no tag. */
class PeersContradictTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    text,             twitter, mastodon, bluesky, weibo, rednote
                    '#tag#',          -,       tag,      tag,     tag,   -
                    '#two words#',    two,     two,      two,     two words, -
                    '#a[话题]#',       a,       a,        a[话题,   a,     a
                    'あいう#abc',      -,       -,        -,       -,     -
                    '(#abc)',         abc,     -,        -,       -,     -
                    '#a://b',         -,       a,        a://b,   -,     -
                    '#111',           -,       -,        -,       -,     -
                    '#111#',          -,       -,        -,       111,   -
                    '#1_2',           -,       1_2,      -,       -,     -
                    '#_a',            _a,      _a,       _a,      -,     -
                    '#a-b',           a,       a,        a-b,     -,     -
                    '#🦋',            -,       -,        🦋,      -,     -
                    '#🦋#',           -,       -,        🦋,      🦋,    -
                    '#a#b',           -,       a,        a#b,     a,     -
                    '##a',            a,       -,        '#a',    -,     -
                    '#·a·b·',         ·a·b·,   -,        ·a·b,    -,     -
                    '#a·b·',          a·b·,    a·b,      a·b,     -,     -
                    """)
    void eachRuleFollowsItsOwnPlatform(
            String text, String twitter, String mastodon, String bluesky, String weibo, String rednote) {
        assertThat(found("twitter", text)).isEqualTo(twitter);
        assertThat(found("mastodon", text)).isEqualTo(mastodon);
        assertThat(found("bluesky", text)).isEqualTo(bluesky);
        assertThat(found("weibo", text)).isEqualTo(weibo);
        assertThat(found("rednote", text)).isEqualTo(rednote);
    }

    @Test
    void mastodonAloneFoldsDiacritics() {
        assertThat(HashtagRules.named("mastodon").keyOf("SMÖRGÅSBORD")).contains("smorgasbord");
        assertThat(List.of("twitter", "bluesky", "weibo", "rednote"))
                .allSatisfy(name -> assertThat(HashtagRules.named(name).keyOf("SMÖRGÅSBORD"))
                        .contains("smörgåsbord"));
        assertThat(CanonicalKey.of("SMÖRGÅSBORD")).contains("smörgåsbord");
    }

    private static String found(String rule, String text) {
        List<String> forms = HashtagRules.named(rule).find(text);
        return forms.isEmpty() ? "-" : String.join("|", forms);
    }
}
