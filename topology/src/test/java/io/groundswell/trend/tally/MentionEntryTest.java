package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.TimeBuckets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MentionEntryTest {
    private static final int FIRST_MINUTE = TimeBuckets.minuteOf(946_684_800_000L); // 2000-01-01T00:00Z
    private static final int LAST_MINUTE = FIRST_MINUTE + (1 << 26) - 1;

    @Test
    void everyPartIsReadAsItWasPacked() {
        for (int minute : new int[] {FIRST_MINUTE, LAST_MINUTE}) {
            for (int most = 0; most <= 1; most++) {
                long place = MentionEntry.place(
                        minute,
                        most * MentionEntry.MAX_LANGUAGE,
                        most * MentionEntry.MAX_REGION,
                        most * MentionEntry.MAX_FORM);

                assertThat(MentionEntry.minute(place)).isEqualTo(minute);
                assertThat(MentionEntry.language(place)).isEqualTo(most * 4095);
                assertThat(MentionEntry.region(place)).isEqualTo(most * 1023);
                assertThat(MentionEntry.form(place)).isEqualTo(most * 63);
                assertThat(MentionEntry.posts(place)).isZero();
                assertThat(MentionEntry.posts(place + MentionEntry.MAX_POSTS)).isEqualTo(1023);
            }
        }
    }

    @Test
    void postsDoNotBelongToThePlace() {
        long place = MentionEntry.place(FIRST_MINUTE + 5, 3, 4, 5);

        assertThat(MentionEntry.samePlace(place + 7, place)).isTrue();
        assertThat(MentionEntry.samePlaceButForm(place + 7, place)).isTrue();
    }

    @Test
    void aPlaceThatDiffersInItsFormAloneIsTheSameButForm() {
        long place = MentionEntry.place(FIRST_MINUTE + 5, 3, 4, 5);
        long otherForm = MentionEntry.place(FIRST_MINUTE + 5, 3, 4, 6);
        long otherRegion = MentionEntry.place(FIRST_MINUTE + 5, 3, 5, 5);

        assertThat(MentionEntry.samePlace(otherForm, place)).isFalse();
        assertThat(MentionEntry.samePlaceButForm(otherForm, place)).isTrue();
        assertThat(MentionEntry.samePlaceButForm(otherRegion, place)).isFalse();
    }

    @Test
    void unsignedOrderIsTheOrderOfMinutes() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int minute = FIRST_MINUTE + random.nextInt(1 << 26);
            int later = Math.min(LAST_MINUTE, minute + 1 + random.nextInt(1_000_000));
            if (later > minute) {
                long most = MentionEntry.place(minute, 4095, 1023, 63) + MentionEntry.MAX_POSTS;
                long least = MentionEntry.place(later, 0, 0, 0);
                assertThat(Long.compareUnsigned(most, least)).isNegative();
            }
        }
    }
}
