package io.groundswell.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundswell.trend.Window;
import io.groundswell.trend.rank.Authenticity;
import io.groundswell.trend.rank.RankedTag;
import io.groundswell.trend.rank.Ranking;
import io.groundswell.trend.rank.TrendState;
import io.groundswell.trend.rank.WindowFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingCodecTest {
    private static final int SEEDS = 500;

    @Test
    void everyRankingIsReadAsItWasWritten() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Ranking ranking = ranking(random, random.nextInt(60));
            byte[] bytes = RankingCodec.encode(ranking);
            Ranking read = RankingCodec.decode("lang:zh", bytes);
            assertThat(read).as("seed %d", seed).isEqualTo(ranking);
            assertThat(RankingCodec.encode(read)).as("seed %d", seed).isEqualTo(bytes);
        }
    }

    @Test
    void anotherFormatIsRefused() {
        byte[] bytes = RankingCodec.encode(ranking(new Random(1), 3));
        bytes[0]++;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingCodec.decode("global", bytes))
                .withMessageContaining("ranking")
                .withMessageContaining("2");
    }

    private static Ranking ranking(Random random, int size) {
        int end = random.nextInt(60_000_000);
        List<RankedTag> tags = new ArrayList<>();
        for (int rank = 1; rank <= size; rank++) {
            String tag = "\u6b22\u8fce" + random.nextInt(1_000);
            tags.add(new RankedTag(
                    rank,
                    tag,
                    random.nextBoolean() ? tag : tag.toUpperCase(Locale.ROOT) + "A",
                    TrendState.values()[random.nextInt(TrendState.values().length)],
                    end - random.nextInt(1_000),
                    end - random.nextInt(100_000),
                    random.nextDouble() * 100,
                    windows(random),
                    DrawnConduct.conduct(random),
                    random.nextBoolean()
                            ? Authenticity.GENUINE
                            : new Authenticity(
                                    random.nextInt(2) * random.nextDouble(),
                                    random.nextInt(2) * random.nextDouble(),
                                    random.nextInt(2) * random.nextDouble(),
                                    random.nextDouble())));
        }
        return new Ranking("lang:zh", end, tags);
    }

    private static List<WindowFigures> windows(Random random) {
        List<WindowFigures> windows = new ArrayList<>();
        for (Window window : List.of(Window.values()).subList(0, 1 + random.nextInt(2))) {
            windows.add(new WindowFigures(
                    window,
                    random.nextInt(1_000_000),
                    random.nextDouble() * 1e6,
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextGaussian() * 10));
        }
        return windows;
    }
}
