package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LatestMentionsTest {
    private static final int SEEDS = 40;

    /**
     * <pre>
     *   minute      1  2  3  4  5
     *   ann         x     x            latest 3
     *   bob            x        x      latest 5
     *   since 4: bob; since 1: both
     * </pre>
     */
    @Test
    void aMemberCountsWhereItWasSeenLast() {
        LatestMentions latest = new LatestMentions();

        latest.move(LatestMentions.NEVER, 1);
        latest.move(LatestMentions.NEVER, 2);
        latest.move(1, 3);
        latest.move(2, 5);

        assertThat(latest.since(4)).isEqualTo(1);
        assertThat(latest.since(1)).isEqualTo(2);
        assertThat(latest.since(6)).isZero();
        assertThat(latest.newest()).isEqualTo(5);
    }

    @Test
    void aRemovalMovesAMemberBackToTheOneBefore() {
        LatestMentions latest = new LatestMentions();
        latest.move(LatestMentions.NEVER, 1);
        latest.move(1, 5);

        latest.move(5, 1);

        assertThat(latest.since(2)).isZero();
        assertThat(latest.since(1)).isEqualTo(1);
        assertThat(latest.newest()).isEqualTo(1);
    }

    @Test
    void whatLiesBeforeTheFloorIsForgottenForGood() {
        LatestMentions latest = new LatestMentions();
        latest.move(LatestMentions.NEVER, 1);
        latest.move(LatestMentions.NEVER, 7);

        latest.raiseFloor(5);
        latest.raiseFloor(3);
        latest.move(7, 4);

        assertThat(latest.since(0)).isZero();
        assertThat(latest.newest()).isEqualTo(LatestMentions.NEVER);
    }

    @Test
    void theFloorPassesWhatNobodyHasAskedFor() {
        LatestMentions latest = new LatestMentions();
        latest.move(LatestMentions.NEVER, 1);
        latest.move(LatestMentions.NEVER, 2);

        latest.raiseFloor(2);
        for (int minute = 3; minute < 20; minute++) {
            latest.move(LatestMentions.NEVER, minute);
        }

        assertThat(latest.since(2)).isEqualTo(18);
        assertThat(latest.since(10)).isEqualTo(10);
    }

    @Test
    void answersAsAMapOfLatestMinutesDoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            LatestMentions latest = new LatestMentions();
            Map<Integer, Integer> minuteOf = new TreeMap<>();
            int floor = LatestMentions.NEVER;
            for (int step = 0; step < 3_000; step++) {
                int now = step / 10;
                if (random.nextInt(50) == 0) {
                    floor = Math.max(floor, now - 30);
                    latest.raiseFloor(now - 30);
                } else {
                    int member = random.nextInt(40);
                    int after = random.nextInt(5) == 0 ? LatestMentions.NEVER : now - random.nextInt(45);
                    int before = minuteOf.getOrDefault(member, LatestMentions.NEVER);
                    latest.move(before, after);
                    minuteOf.put(member, after);
                }
                int from = Math.max(floor, now - random.nextInt(40));
                int limit = floor;
                assertThat(latest.since(from))
                        .as("since %d at step %d of seed %d", from, step, seed)
                        .isEqualTo((int) minuteOf.values().stream()
                                .filter(minute -> minute != LatestMentions.NEVER && minute >= from)
                                .count());
                assertThat(latest.newest())
                        .as("newest at step %d of seed %d", step, seed)
                        .isEqualTo(minuteOf.values().stream()
                                .mapToInt(minute -> minute)
                                .filter(minute -> minute >= limit)
                                .max()
                                .orElse(LatestMentions.NEVER));
            }
        }
    }
}
