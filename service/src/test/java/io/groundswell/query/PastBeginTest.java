package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.query.Answer.Found;
import io.groundswell.query.Answer.NotKnown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first event is of 10:00; with a minute for what comes out of order, the first slide ends at 09:59. */
class PastBeginTest {
    private static final Instant FIRST_SLIDE = Instant.parse("2025-01-14T09:59:00Z");

    private PipedInstance instance;

    @BeforeEach
    void start(@TempDir Path folder) {
        instance = new PipedInstance(folder);
        instance.post(FIRST_SLIDE.plusSeconds(60), "ann", "en", "tea");
        instance.completeThrough(FIRST_SLIDE.plus(Duration.ofHours(1)));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void whatTrendedBeforeTheFirstSlideIsNotKnown() {
        assertThat(at(FIRST_SLIDE.minusSeconds(1)))
                .isEqualTo(new NotKnown<>("Slides are ranked from " + FIRST_SLIDE + " on"));
    }

    @Test
    void nothingTrendedInTheFirstSlide() {
        Answer<Trends> answer = at(FIRST_SLIDE);

        assertThat(answer).isInstanceOf(Found.class);
        assertThat(((Found<Trends>) answer).value()).isEqualTo(Trends.none("global"));
    }

    private Answer<Trends> at(Instant time) {
        return new TrendQueries(instance).at(ScopeName.GLOBAL, 10, time);
    }
}
