package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.query.TagSeries.Absent;
import io.groundswell.query.TagSeries.Point;
import io.groundswell.stream.tally.SeriesStep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of what was posted before the log begins nothing is known:
 *
 * <pre>
 *   ... not in the log | 10:20 tea  10:40 rednote    11:00 tea     12:30 complete through
 * </pre>
 */
class SeriesBeginTest {
    private static final Instant TEN = Instant.parse("2025-01-14T10:00:00Z");

    private PipedInstance instance;

    @BeforeEach
    void start(@TempDir Path folder) {
        instance = new PipedInstance(folder);
        instance.post(TEN.plus(Duration.ofMinutes(20)), "ann", "en", "tea");
        instance.post(TEN.plus(Duration.ofMinutes(40)), "bob", "en", "rednote");
        instance.post(TEN.plus(Duration.ofMinutes(60)), "ann", "en", "tea");
        instance.completeThrough(TEN.plus(Duration.ofMinutes(150)));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void theHourWithinWhichTheLogBeginsIsToldWithWhatItHolds() {
        TagSeries series = series("tea", TEN.minus(Duration.ofDays(30)));

        assertThat(series.points())
                .containsExactly(
                        new Point(TEN, 1, 1),
                        new Point(TEN.plus(Duration.ofHours(1)), 1, 1),
                        new Point(TEN.plus(Duration.ofHours(2)), 0, 0));
        assertThat(series.absent())
                .containsExactly(new Absent(
                        TEN.minus(Duration.ofDays(30)), TEN, "series by 1h are known from 2025-01-14T10:00:00Z on"));
    }

    @Test
    void thatItIsEmptyIsNotKnown() {
        TagSeries german = ((Answer.Found<TagSeries>) ask("tea", "lang:de", TEN)).value();

        assertThat(german.points())
                .extracting(Point::start)
                .containsExactly(TEN.plus(Duration.ofHours(1)), TEN.plus(Duration.ofHours(2)));
        assertThat(german.absent()).extracting(Absent::from).containsExactly(TEN);
    }

    private TagSeries series(String tag, Instant from) {
        return ((Answer.Found<TagSeries>) ask(tag, "global", from)).value();
    }

    private Answer<TagSeries> ask(String tag, String scope, Instant from) {
        return new SeriesQueries(instance)
                .series(
                        TagName.of("tag", tag),
                        new ScopeName(scope),
                        new SeriesQuestion(SeriesStep.HOUR, from, TEN.plus(Duration.ofHours(3))));
    }
}
