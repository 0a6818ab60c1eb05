package io.groundswell.stream.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.Stamped;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.stream.step.SlideEnd;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** Blocks here are pairs of bytes: a minute and a letter. */
class SlideInboxTest {
    private final KeyValueStore<Bytes, byte[]> store = MemoryStore.open();
    private SlideInbox<Character> inbox = started(SlideEnd.NONE);

    @Test
    void whatIsSaidIsTakenInItsMinuteInTheOrderOfHearing() {
        inbox.take(block("7a5b"), SlideEnd.NONE);
        inbox.take(block("5c"), SlideEnd.NONE);

        assertThat(inbox.firstMinute()).isEqualTo('5');
        assertThat(inbox.take('5')).containsExactly('b', 'c');
        assertThat(inbox.take('5')).as("once").isEmpty();
        assertThat(inbox.firstMinute()).isEqualTo('7');
        assertThat(inbox.take('6')).isEmpty();
        assertThat(inbox.take('7')).containsExactly('a');
        assertThat(inbox.firstMinute()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whatComesTooLateForItsSlideIsOfTheNext() {
        inbox.take(block("3a"), '6');
        inbox.take(block("6b"), '6');

        assertThat(inbox.take('6')).containsExactly('a', 'b');
    }

    @Test
    void aRestartGivesBackWhatIsStillToBeDone() {
        inbox.take(block("5a8b"), SlideEnd.NONE);
        inbox.take(block("8c"), SlideEnd.NONE);
        close('5');

        inbox = started('6');

        assertThat(inbox.firstMinute()).isEqualTo('8');
        assertThat(inbox.take('8')).containsExactly('b', 'c');
    }

    /** A block of minute 3 was heard when slides were closed up to 6, so it was done in 6; it keeps company with one of 8. */
    @Test
    void aRestartDoesNotRepeatWhatWasHeardLate() {
        inbox.take(block("3a8b"), '6');
        close('6');

        inbox = started('7');

        assertThat(inbox.take('7')).isEmpty();
        assertThat(inbox.take('8')).containsExactly('b');
    }

    @Test
    void aRestartKeepsWhatWasHeardLateAndIsNotDoneYet() {
        inbox.take(block("3a"), '6');

        inbox = started('6');

        assertThat(inbox.take('6')).containsExactly('a');
    }

    @Test
    void whatIsDoneIsNotKept() {
        inbox.take(block("5a"), SlideEnd.NONE);
        inbox.take(block("6b"), SlideEnd.NONE);
        inbox.take(block(""), SlideEnd.NONE);
        assertThat(rows()).isEqualTo(2);

        close('5');
        assertThat(rows()).isEqualTo(1);
        close('6');
        assertThat(rows()).isZero();
    }

    @Test
    void blocksThatComeAfterARestartTakeNobodysPlace() {
        inbox.take(block("8a"), SlideEnd.NONE);
        inbox.take(block("8b"), SlideEnd.NONE);
        inbox = started('5');
        inbox.take(block("8c"), '5');
        inbox = started('5');

        assertThat(inbox.take('8')).containsExactly('a', 'b', 'c');
    }

    @Test
    void progressIsNoBlock() {
        assertThat(inbox.saved()).isNull();
        inbox.save(new byte[] {1, 2, 3});

        inbox = started('5');

        assertThat(inbox.saved()).containsExactly(1, 2, 3);
        assertThat(inbox.firstMinute()).isEqualTo(Integer.MAX_VALUE);
    }

    private SlideInbox<Character> started(int closedThrough) {
        SlideInbox<Character> started = new SlideInbox<>(store, SlideInboxTest::read);
        started.restore(closedThrough);
        return started;
    }

    private void close(int minute) {
        inbox.take(minute);
        inbox.forgetBefore(minute + 1);
    }

    private long rows() {
        long rows = 0;
        try (var all = store.all()) {
            for (; all.hasNext(); all.next()) {
                rows++;
            }
        }
        return rows;
    }

    private static byte[] block(String pairs) {
        byte[] block = new byte[pairs.length()];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) pairs.charAt(i);
        }
        return block;
    }

    private static List<Stamped<Character>> read(byte[] block) {
        List<Stamped<Character>> said = new ArrayList<>();
        for (int i = 0; i < block.length; i += 2) {
            said.add(new Stamped<>(block[i], (char) block[i + 1]));
        }
        return said;
    }
}
