package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaturityTest {
    @Test
    void itIsOfTheSlideWhileNobodyHasEndedTheCampaign() {
        assertThat(Maturity.of(Campaigns.from(0), 5000)).isEqualTo(new Maturity(5000, false));
    }

    @Test
    void itIsOfTheMinuteOfTheEndOnceThatHasPassed() {
        Campaign ended = Campaigns.between(0, 300 * 60_000L + 1);

        assertThat(Maturity.of(ended, 300)).isEqualTo(new Maturity(300, false));
        assertThat(Maturity.of(ended, 301)).isEqualTo(new Maturity(300, true));
        assertThat(Maturity.of(ended, 9999)).isEqualTo(new Maturity(300, true));
    }

    @Test
    void theMinuteTheHourAndTheDayThatAreJustOver() {
        Maturity maturity = new Maturity(3000, false);

        assertThat(maturity.minutesOlderThan(60)).isEqualTo(2940);
        assertThat(maturity.hoursOlderThan(1440)).isEqualTo(26);
        assertThat(new Maturity(2999, false).hoursOlderThan(1440)).isEqualTo(25);
        assertThat(new Maturity(2880, false).daysOver()).isEqualTo(2);
        assertThat(new Maturity(2879, false).daysOver()).isEqualTo(1);
    }
}
