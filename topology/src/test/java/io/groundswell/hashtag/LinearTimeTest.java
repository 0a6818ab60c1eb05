package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile texts cost every rule, key and post as much a character as harmless ones, however long they are. */
class LinearTimeTest {

    private static final int SHORT = 1 << 13;
    private static final int LONG = 1 << 16;

    /** Eight times the input in linear time takes 8 times as long, in quadratic time 64 times. */
    private static final double MOST = 28;

    /** Below this the clock of the thread says little. */
    private static final long LEAST_NS = 500_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Stream<String> units() {
        return Stream.of(
                "#",
                "＃",
                "#a",
                "#a ",
                "# ",
                "a",
                "/",
                "/#a",
                "a/#",
                ".",
                "a./",
                "t.co/#",
                "http:/",
                "-.",
                "\ufe0f#",
                "#a[话题",
                "#[话题]#",
                "[话题]",
                "#a[话题]#",
                "#a#\n",
                "·a",
                "_",
                "1",
                "a\u200c",
                "ب\u064b\u200c",
                "\u064b\u0650",
                "\u094d\u200d",
                "\u200d",
                "\u0301\u0323",
                "\u0f73",
                "\u1161",
                "\ufdfa",
                "Σ\u00ad",
                "\ud83d",
                "\u200b",
                "[超话]#");
    }

    @ParameterizedTest
    @MethodSource("units")
    void eightTimesTheTextTakesAboutEightTimesAsLong(String unit) {
        for (String name : HashtagRules.names()) {
            HashtagRule rule = HashtagRules.named(name);
            long few = costNs(rule, repeated(unit, SHORT));
            long many = costNs(rule, repeated(unit, LONG));

            assertThat((double) many / Math.max(few, LEAST_NS))
                    .as("%s over many <%s>: %s ns, then %s ns", name, unit, few, many)
                    .isLessThan(MOST);
        }
    }

    /** The least of three runs, in processor time of this thread. */
    private static long costNs(HashtagRule rule, String text) {
        return LongStream.range(0, 3)
                .map(run -> {
                    long start = THREADS.getCurrentThreadCpuTime();
                    PostTags.of(rule, text, List.of(text), 10, 140);
                    return THREADS.getCurrentThreadCpuTime() - start;
                })
                .min()
                .orElseThrow();
    }

    private static String repeated(String unit, int length) {
        String half = unit.repeat(length / 2 / unit.length());
        return half + "#b" + half;
    }
}
