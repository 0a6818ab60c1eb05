package io.groundswell.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NamedCountsTest {
    private static final Sharpness SHARPNESS = new Sharpness(3, 60, 50, 0.05, 5, 5);

    /** A tag that all write stands beside nearly all others: its hours change in time linear in these. */
    @Test
    void anHourOfManyNamesGoesOnToTheNextInLinearTime() {
        NamedCounts names = new NamedCounts();
        int many = 400_000;
        for (int name = 1; name <= many; name++) {
            names.addUntold(name * 0x61C88647, 1);
        }

        NamedCounts next = assertTimeoutPreemptively(Duration.ofSeconds(20), names::nextHour);

        assertThat(next).isNotNull();
        assertThat(next.most(SHARPNESS)).isEmpty();
    }
}
