package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.query.Answer.Found;
import io.groundswell.stream.tally.LiveTally;
import io.groundswell.trend.TimeBuckets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCountsTest {
    private static final Instant MIDNIGHT = Instant.parse("2025-01-14T00:00:00Z");
    private static final Instant END = MIDNIGHT.plus(Duration.ofHours(3));

    private PipedInstance instance;

    @BeforeEach
    void start(@TempDir Path folder) {
        instance = new PipedInstance(folder);
        for (int i = 0; i < 90; i++) {
            instance.post(
                    MIDNIGHT.plusSeconds(120L * i), "author" + i % 50, "en", i % 7 == 0 || i > 60 ? "wave" : "calm");
        }
        instance.completeThrough(END);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void theFiguresAreThoseTheRankerMakes() {
        Answer<Trends> trends = new TrendQueries(instance).now(ScopeName.GLOBAL, 10);
        Trend ranked = ((Found<Trends>) trends).value().trends().get(0);
        LiveTally tally = instance.live().tallies().of(ranked.tag()).orElseThrow();

        TagCounts counts = TagCounts.in(tally, ranked.tag(), "global");

        assertThat(counts.figures(
                        TagCounts.activity(instance.live(), "global"),
                        instance.settings().scoring()))
                .isEqualTo(ranked.windows());
    }

    @Test
    void withoutTheScopesActivityOnlyWhatWasCountedIsTold() {
        LiveTally tally = instance.live().tallies().of("wave").orElseThrow();
        TagCounts counts = TagCounts.in(tally, "wave", "global");

        Figures hour =
                counts.figures(Optional.empty(), instance.settings().scoring()).get(0);

        assertThat(hour)
                .isEqualTo(
                        Figures.counted(60, counts.observations().orElseThrow().hour()));
        assertThat(hour.expected()).isNull();
    }

    @Test
    void anAnswerMoreThanFiveMinutesBehindWhatWasReadIsStale() {
        Asking asking = new Asking(instance);
        int end = TimeBuckets.minuteOf(END.toEpochMilli());

        assertThat(asking.isStale(end - 5)).isFalse();
        assertThat(asking.isStale(end - 6)).isTrue();
    }
}
