package io.groundswell.stream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessMarkerTest {

    @Test
    void isReadAsItWasWritten() {
        var written = new CompletenessMarker(1_736_784_000_000L).toRecord("posts", 3, 1_736_790_000_000L);

        var read = CompletenessMarker.of(written.value(), written.headers());

        assertThat(read).contains(new CompletenessMarker(1_736_784_000_000L));
        assertThat(written.partition()).isEqualTo(3);
        assertThat(written.timestamp()).isEqualTo(1_736_790_000_000L);
        assertThat(written.key()).isNull();
        assertThat(written.value()).isNull();
        assertThat(new String(
                        written.headers()
                                .lastHeader("groundswell.complete-through")
                                .value(),
                        StandardCharsets.US_ASCII))
                .isEqualTo("1736784000000");
    }

    @Test
    void isNotSeenInARecordWithAValue() {
        var headers = new RecordHeaders().add(CompletenessMarker.HEADER, ascii("1736784000000"));

        assertThat(CompletenessMarker.of(new byte[] {0}, headers)).isEmpty();
    }

    @Test
    void isNotSeenWithoutItsHeader() {
        assertThat(CompletenessMarker.of(null, new RecordHeaders())).isEmpty();
    }

    @Test
    void theLastOfSeveralHeadersHolds() {
        var headers = new RecordHeaders()
                .add(CompletenessMarker.HEADER, ascii("5"))
                .add(CompletenessMarker.HEADER, ascii("7"));

        assertThat(CompletenessMarker.of(null, headers)).contains(new CompletenessMarker(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 5", "-5", "+5", "5 ", "0x5", "5.0", "٥", "9223372036854775808", "00000000000000000005"})
    void contentThatIsNoTimeIsRefused(String content) {
        var headers = new RecordHeaders().add(CompletenessMarker.HEADER, content.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> CompletenessMarker.of(null, headers))
                .isInstanceOf(MalformedMarkerException.class)
                .hasMessageContaining("groundswell.complete-through is '")
                .hasMessageContaining("must be epoch milliseconds");
    }

    @Test
    void aHeaderWithoutContentIsRefused() {
        var headers = new RecordHeaders().add(CompletenessMarker.HEADER, null);

        assertThatThrownBy(() -> CompletenessMarker.of(null, headers))
                .isInstanceOf(MalformedMarkerException.class)
                .hasMessageContaining("is null");
    }

    @Test
    void theWholeRangeIsReadAsItWasWritten() {
        for (long ms : new long[] {0, 1, Long.MAX_VALUE}) {
            assertThat(CompletenessMarker.decode(new CompletenessMarker(ms).encode())
                            .completeThroughMs())
                    .isEqualTo(ms);
        }
    }

    @Test
    void aTimeBefore1970IsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompletenessMarker(-1))
                .withMessageContaining("completeThroughMs is -1");
    }

    private static byte[] ascii(String digits) {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }
}
