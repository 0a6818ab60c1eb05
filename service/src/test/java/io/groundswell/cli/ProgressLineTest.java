package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.feed.FeedProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter shown = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aTerminalSeesABarDrawnOverItself() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), true, nanos::get);
        line.accept(new FeedProgress(1_500, 2_000_000, 500, 10_000, 0.5));
        line.end();
        line.end();

        assertThat(shown.toString())
                .isEqualTo("\r[###############---------------]  50 %  2,000 posts  2.0 MB  10,000/s\u001B[K"
                        + System.lineSeparator());
    }

    @Test
    void elsewhereThereIsALineEveryFiveSeconds() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), false, nanos::get);
        for (int second = 1; second <= 12; second++) {
            nanos.set(Duration.ofSeconds(second).toNanos());
            line.accept(new FeedProgress(second, 0, 0, 1, 0.25));
        }
        line.end();

        assertThat(shown.toString().lines())
                .containsExactly(" 25 %  5 posts  0.0 MB  1/s", " 25 %  10 posts  0.0 MB  1/s");
    }

    @Test
    void anInputOfUnknownSizeHasNoBar() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), true, nanos::get);
        line.accept(new FeedProgress(7, 0, 0, 1, -1));

        assertThat(shown.toString()).isEqualTo("\r7 posts  0.0 MB  1/s\u001B[K");
    }
}
