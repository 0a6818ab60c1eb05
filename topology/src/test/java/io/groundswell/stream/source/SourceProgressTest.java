package io.groundswell.stream.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.stream.source.Conservation.Detail;
import org.junit.jupiter.api.Test;

class SourceProgressTest {
    @Test
    void isReadAsItWasWritten() {
        SourceProgress written = new SourceProgress(60_000);
        written.sawEvent(1_736_784_000_000L);
        written.becomeIdle();
        written.countsByRules(-77);
        written.tookIn();
        written.tookIn();
        written.count(Outcome.COUNTED);
        written.count(Outcome.REMOVED);
        written.count(Detail.MENTIONS, 12);

        SourceProgress read = new SourceProgress(60_000);
        read.restore(written.toBytes());

        assertThat(read.toBytes()).isEqualTo(written.toBytes());
        assertThat(read.frontierMs()).isEqualTo(1_736_783_940_000L);
        assertThat(read.newestEventMs()).isEqualTo(1_736_784_000_000L);
        assertThat(read.idle()).isTrue();
        assertThat(read.rulesFingerprint()).isEqualTo(-77);
        assertThat(read.published().conservation().in()).isEqualTo(2);
        assertThat(read.published().conservation().holds()).isTrue();
        assertThat(read.published().conservation().of(Detail.MENTIONS)).isEqualTo(12);
    }
}
