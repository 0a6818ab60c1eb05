package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real topic names of Weibo, written as Weibo writes them. */
class WeiboCasesTest {

    private static final HashtagRule WEIBO = HashtagRules.named("weibo");

    static Stream<String> names() {
        return Stream.of("withSpace", "withPunctuationOrSymbol", "plain")
                .flatMap(
                        kind -> SharedCases.strings(
                                SharedCases.document("weibo-topic-names.json").get(kind))
                                .stream());
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsATopic(String name) {
        assertThat(WEIBO.find("#" + name + "#")).containsExactly(name);
        assertThat(WEIBO.find("热搜#" + name + "#怎么看")).containsExactly(name);
        assertThat(WEIBO.find("＃" + name + "＃")).containsExactly(name);
    }

    @Test
    void findsAllOfThemInARow() {
        List<String> all = names().toList();

        assertThat(all.stream().distinct()).hasSize(100);
        assertThat(WEIBO.find(all.stream().map(name -> "#" + name + "#").collect(Collectors.joining())))
                .isEqualTo(all);
    }
}
