package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.TimeBuckets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OtherMentionsTest {
    private static final int NOON = 28_000_020;

    /** What is not shown, because it lies too far back, would have told nothing. */
    @Test
    void tellWhatALookAtAllOfThemTells() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            PeopleIndex people = new PeopleIndex();
            for (int i = random.nextInt(12); i > 0; i--) {
                long written = place(random);
                for (int posts = 1 + random.nextInt(3); posts > 0; posts--) {
                    people.add(1, written);
                }
            }
            long place = place(random);
            OtherMentions others = new OtherMentions().than(place);

            people.show(1, others);

            long[] all = PeopleIndexTest.entriesOf(people, 1);
            assertThat(others.formWritten())
                    .as("seed %d", seed)
                    .isEqualTo(
                            Arrays.stream(all).anyMatch(entry -> MentionEntry.form(entry) == MentionEntry.form(place)));
            compare(others.inWorld(), ScopeCatalog.GLOBAL, all, place, seed);
            compare(others.inLanguage(), ScopeCatalog.scopeOfLanguage(MentionEntry.language(place)), all, place, seed);
            compare(others.inRegion(), ScopeCatalog.scopeOfRegion(MentionEntry.region(place)), all, place, seed);

            people.show(1, others.than(place).withPosts(true));

            assertThat(others.postsInHour()).as("seed %d", seed).isEqualTo(postsInHourOf(place, all));
        }
    }

    /** An entry in the hour, in all that the mention has, tells all but the posts of older ones. */
    @Test
    void lookNoFurtherForPostsThatAreNotAskedFor() {
        long place = MentionEntry.place(NOON, 1, 1, 0);
        OtherMentions others = new OtherMentions();

        assertThat(others.than(place).withPosts(true).take(place + 1)).isTrue();
        assertThat(others.than(place).withPosts(false).take(place + 1)).isFalse();
        others.than(place).withPosts(true);
        assertThat(others.than(place).take(place + 1)).as("asked anew").isFalse();
    }

    private static int postsInHourOf(long place, long[] all) {
        int hour = TimeBuckets.hourOf(MentionEntry.minute(place));
        return Arrays.stream(all)
                .filter(entry -> TimeBuckets.hourOf(MentionEntry.minute(entry)) == hour)
                .mapToInt(MentionEntry::posts)
                .sum();
    }

    private static void compare(OtherMentions.InScope told, int scope, long[] all, long place, int seed) {
        int hour = TimeBuckets.hourOf(MentionEntry.minute(place));
        int[] minutes = Arrays.stream(all)
                .filter(entry -> MentionEntry.countsIn(scope, entry))
                .mapToInt(MentionEntry::minute)
                .toArray();
        assertThat(told.latest())
                .as("latest in scope %d of seed %d", scope, seed)
                .isEqualTo(Arrays.stream(minutes).max().orElse(LatestMentions.NEVER));
        assertThat(told.inTheHour())
                .as("in the hour, scope %d of seed %d", scope, seed)
                .isEqualTo(anyIn(minutes, hour, hour));
        for (int later = 0; later <= 2; later++) {
            assertThat(told.inThreeHoursEnding(later))
                    .as("%d later, scope %d of seed %d", later, scope, seed)
                    .isEqualTo(anyIn(minutes, hour + later - 2, hour + later));
        }
    }

    private static boolean anyIn(int[] minutes, int firstHour, int lastHour) {
        return Arrays.stream(minutes).map(TimeBuckets::hourOf).anyMatch(hour -> hour >= firstHour && hour <= lastHour);
    }

    private static long place(Random random) {
        return MentionEntry.place(
                NOON + random.nextInt(600), 1 + random.nextInt(2), 1 + random.nextInt(2), random.nextInt(2));
    }
}
