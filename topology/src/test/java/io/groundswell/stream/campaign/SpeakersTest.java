package io.groundswell.stream.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.stream.step.SlideEnd;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    private final Speakers speakers = new Speakers(3);

    @Test
    void nothingCanBeClosedBeforeAllHaveSpoken() {
        speakers.hear(0, 100);
        speakers.hear(2, 100);
        assertThat(speakers.closableThrough()).isEqualTo(SlideEnd.NONE);

        speakers.hear(1, 90);
        assertThat(speakers.closableThrough()).isEqualTo(90);
    }

    @Test
    void nobodyTakesBackWhatIsClosed() {
        speakers.hear(0, 100);
        speakers.hear(1, 90);
        speakers.hear(2, 100);
        speakers.hear(1, 80);

        assertThat(speakers.closableThrough()).isEqualTo(90);
    }

    @Test
    void aRestartForgetsNobody() {
        speakers.hear(0, 100);
        speakers.hear(2, -5);
        ByteWriter written = new ByteWriter(16);
        speakers.writeTo(written);

        Speakers restored = new Speakers(3);
        restored.restore(new ByteReader(written.toBytes()));

        assertThat(restored.closableThrough()).isEqualTo(SlideEnd.NONE);
        restored.hear(1, 70);
        assertThat(restored.closableThrough()).isEqualTo(-5);
        restored.hear(2, 80);
        assertThat(restored.closableThrough()).isEqualTo(70);
    }
}
