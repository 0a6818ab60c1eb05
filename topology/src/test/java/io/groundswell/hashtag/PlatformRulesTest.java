package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of RedNote, Weibo, Mastodon and Bluesky; forms in the tables are separated by bars. */
class PlatformRulesTest {

    @Nested
    class Rednote {

        private final HashtagRule rednote = new RednoteRule();

        @ParameterizedTest
        @CsvSource({
            "#欢迎TikTok难民[话题]#, 欢迎TikTok难民",
            "'#Welcome TikTok refugees[话题]#', 'Welcome TikTok refugees'",
            "'#one[话题]##two[话题]#', one|two",
            "'#one[话题]#,#two 👋[超话]#', one|two 👋",
            "'#open #three[话题]#', three",
            "'#closed[话题]#by this sign[话题]#', closed",
            "'##four[话题]#', four",
            "'#five 💭 [PK]#', five 💭",
            "'#six[笑]seven[话题]#', six[笑]seven",
            "'#话题[话题]#', 话题",
            "'＃wide[话题]＃', wide",
        })
        void findsTopics(String text, String forms) {
            assertThat(rednote.find(text)).containsExactly(forms.split("\\|"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "#plain",
                    "#plain#",
                    "#[话题]#plain",
                    "[话题]#",
                    "#a[话题]",
                    "#two\nlines[话题]#",
                    "# [话题]#",
                    "#a[笑R]#",
                    "x[话题]#y"
                })
        void findsNoTopic(String text) {
            assertThat(rednote.find(text)).isEmpty();
        }
    }

    @Nested
    class Weibo {

        private final HashtagRule weibo = new WeiboRule();

        @ParameterizedTest
        @CsvSource({
            "'#两会 2025# #涨价15%#', 两会 2025|涨价15%",
            "'#一##二#', 一|二",
            "'##三##', 三",
            "'# #四#', 四",
            "'#超级[超话]#', 超级",
            "'#111#', 111",
            "'#五# 中间 #六', 五",
            "'http://t.cn/a#b c #七#', 七",
            "'#看 http://t.cn/a#', '看 http://t.cn/a'",
        })
        void pairsHashSigns(String text, String forms) {
            assertThat(weibo.find(text)).containsExactly(forms.split("\\|"));
        }

        @Test
        void aPairLiesOnOneLine() {
            assertThat(weibo.find("#one\n#two#")).containsExactly("two");
        }

        @ParameterizedTest
        @ValueSource(strings = {"#", "##", "#plain", "#...#", "#\u200b#", "###"})
        void findsNoTopic(String text) {
            assertThat(weibo.find(text)).isEmpty();
        }
    }

    @Nested
    class Mastodon {

        private final HashtagRule mastodon = new MastodonRule();

        @ParameterizedTest
        @CsvSource({
            "'#one #two, #three.', one|two|three",
            "'#a·b·c· #・d #e·', a·b·c|e",
            "'#1_2 #3d #x', 1_2|3d|x",
            "'#a#b #linkhttps://x.y', a|link",
            "'＃wide #हिन्दी', wide|हिन्दी",
        })
        void findsTagsBehindWhiteSpace(String text, String forms) {
            assertThat(mastodon.find(text)).containsExactly(forms.split("\\|"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"(#a)", "a#b", "/#a", "#1", "#·a", "# a", "##a", "#🦋", "日本#a"})
        void findsNoTag(String text) {
            assertThat(mastodon.find(text)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "ŁÓDŹ, lodz",
            "Đặng, dặng",
            "İstanbul, istanbul",
            "Straße, strasse",
            "Þingvellir, þingvellir",
            "Ελλάδα, ελλάδα",
            "#Hello❤World!, helloworld",
        })
        void foldsLatinDiacriticsAsMastodonDoes(String form, String key) {
            assertThat(mastodon.keyOf(form)).contains(key);
        }

        @Test
        void aNameOfNothingAllowedIsNoTag() {
            assertThat(mastodon.keyOf("🦋")).isEmpty();
        }
    }

    @Nested
    class Bluesky {

        private final HashtagRule bluesky = new BlueskyRule();

        @ParameterizedTest
        @CsvSource({
            "'#one #two, #three!?)', one|two|three",
            "'#a-b #c.d #e#f', a-b|c.d|e#f",
            "'#🦋 #👍🏿 #1️⃣', 🦋|👍🏿|1️⃣",
            "'＃wide #3d', wide|3d",
            "'#zero\u200bwidth', zero",
        })
        void findsTagsBehindWhiteSpace(String text, String forms) {
            assertThat(bluesky.find(text)).containsExactly(forms.split("\\|"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a#b", "(#a)", "#1", "#...", "#1.", "# a", "#\ufe0fa", "#\u20e3a", "\u200b#a"})
        void findsNoTag(String text) {
            assertThat(bluesky.find(text)).isEmpty();
        }

        @Test
        void aTagHasAtMost64Utf16UnitsWithoutThePunctuationAtItsEnd() {
            String longest = "a".repeat(64);
            assertThat(bluesky.find("#" + longest + "...")).containsExactly(longest);
            assertThat(bluesky.find("#" + longest + "a")).isEmpty();
            assertThat(bluesky.find("#" + "🦋".repeat(32))).hasSize(1);
            assertThat(bluesky.find("#" + "🦋".repeat(33))).isEmpty();
        }
    }
}
