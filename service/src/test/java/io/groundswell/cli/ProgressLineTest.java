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
        line.sending(new FeedProgress(1_500, 2_000_000, 500, 10_000, 0.5));
        line.processed(1_000, 4_000);
        line.end();
        line.end();

        assertThat(shown.toString())
                .isEqualTo("\rsending [###############---------------]  50 %  2,000 posts, 2.0 MB, 10,000/s\u001B[K"
                        + "\rcounting [#######-----------------------]  25 %  1,000 of 4,000 posts\u001B[K"
                        + System.lineSeparator());
    }

    @Test
    void elsewhereThereIsALineForEachTenthThatBeginsButNotForTheEnd() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), false, nanos::get);
        for (int done : new int[] {0, 50, 99, 100, 450, 499, 999, 1_000}) {
            line.processed(done, 1_000);
        }
        line.end();

        assertThat(shown.toString().lines())
                .containsExactly(
                        "counting 0 % (0 of 1,000 posts)",
                        "counting 10 % (100 of 1,000 posts)",
                        "counting 40 % (450 of 1,000 posts)",
                        "counting 90 % (999 of 1,000 posts)");
    }

    @Test
    void whileNobodyKnowsTheTotalThereIsALineEveryFiveSeconds() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), false, nanos::get);
        for (int second = 1; second <= 12; second++) {
            nanos.set(Duration.ofSeconds(second).toNanos());
            line.filled(second);
        }

        assertThat(shown.toString().lines()).containsExactly("reading 5 posts", "reading 10 posts");
    }

    @Test
    void anInputOfUnknownSizeHasNoBar() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), true, nanos::get);
        line.sending(new FeedProgress(7, 0, 0, 1, -1));

        assertThat(shown.toString()).isEqualTo("\rsending 7 posts, 0.0 MB, 1/s\u001B[K");
    }

    @Test
    void moreThanWasExpectedIsAllOfIt() {
        ProgressLine line = new ProgressLine(new PrintWriter(shown), true, nanos::get);
        line.show("playing", 12, 10);

        assertThat(shown.toString()).contains("] 100 %  12 of 10 posts");
    }
}
