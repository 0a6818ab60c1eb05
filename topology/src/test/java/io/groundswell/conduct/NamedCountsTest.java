package io.groundswell.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NamedCountsTest {
    /** A tag that all write stands beside nearly all others: its hours change in time linear in these. */
    @Test
    void anHourOfManyNamesGoesOnToTheNextInLinearTime() {
        NamedCounts names = new NamedCounts();
        int many = 400_000;
        for (int name = 1; name <= many; name++) {
            names.addUntold(name * 0x61C88647, 1);
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(names.nextHour()).isNotNull());
    }
}
