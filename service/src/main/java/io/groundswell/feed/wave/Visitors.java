package io.groundswell.feed.wave;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Who begins to write chatter in which minute of a day: the accounts that are opened as usual, and as many residents as the
 * day still lacks of its authors when the wave's are known. So a day's authors are exact.
 */
final class Visitors {

    private final NewAccounts accounts;
    private final DailyUsers users;
    private final RollCall roll;
    private final SplittableRandom random;
    private final DayMinutes times = new DayMinutes(Chatter::rhythmAt);
    private final int[] newcomers = new int[DayMinutes.COUNT];
    private final int[] residents = new int[DayMinutes.COUNT];

    Visitors(NewAccounts accounts, DailyUsers users, RollCall roll, SplittableRandom random) {
        this.accounts = accounts;
        this.users = users;
        this.roll = roll;
        this.random = random;
    }

    /**
     * Plans a day all of whose wave is written. Onlookers come by the rhythm of the day as all do, so that they do not drown the
     * wave's first evening.
     */
    void plan(int day) {
        int opening = accounts.usual();
        fill(newcomers, opening);
        fill(residents, Math.max(0, users.authorsOn(day) - roll.size() - opening));
    }

    int newcomersAt(int minuteOfDay) {
        return newcomers[minuteOfDay];
    }

    int residentsAt(int minuteOfDay) {
        return residents[minuteOfDay];
    }

    private void fill(int[] minutes, int people) {
        Arrays.fill(minutes, 0);
        for (int i = 0; i < people; i++) {
            minutes[times.draw(random)]++;
        }
    }
}
