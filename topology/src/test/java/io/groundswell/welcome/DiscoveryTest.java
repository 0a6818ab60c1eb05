package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final Discovery QUARTERS = new Discovery(0.25, 0.1);

    @Test
    void bothSharesMustReachWhatIsAsked() {
        assertThat(QUARTERS.proposes(new Share(40, 100), new Share(20, 100))).isTrue();
        assertThat(QUARTERS.proposes(new Share(30, 100), new Share(20, 100))).isFalse();
        assertThat(QUARTERS.proposes(new Share(40, 100), new Share(12, 100))).isFalse();
    }

    @Test
    void fewPostsProveNothing() {
        assertThat(QUARTERS.proposes(new Share(2, 5), new Share(20, 100))).isFalse();
        assertThat(QUARTERS.proposes(new Share(0, 0), new Share(20, 100))).isFalse();
        assertThat(QUARTERS.proposes(new Share(3, 3), new Share(3, 3))).isTrue();
    }

    @Test
    void aShareIsAboveZeroAndAtMostOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Discovery(0, 0.1))
                .withMessageContaining("newcomerShare is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Discovery(0.2, 1.01))
                .withMessageContaining("welcomeShare is 1.01");
    }
}
