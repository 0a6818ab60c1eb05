package io.groundswell.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeopleIndexTest {
    private static final int SEEDS = 30;
    private static final int NOON = 28_000_000;

    @Test
    void findsNobodyInAnEmptyIndex() {
        PeopleIndex people = new PeopleIndex();

        assertThat(people.of(0)).isEmpty();
        assertThat(people.of(42)).isEmpty();
        assertThat(people.size()).isZero();
    }

    @Test
    void anAuthorWhoseHashIsZeroIsAnAuthorLikeAnyOther() {
        PeopleIndex people = new PeopleIndex();

        people.put(0, new long[] {entry(NOON)});

        assertThat(people.of(0)).containsExactly(entry(NOON));
        assertThat(people.of(1)).isEmpty();
        assertThat(people.size()).isEqualTo(1);
    }

    /** Few authors, of which some share their slots, come and go: runs of probing wrap round and close again. */
    @Test
    void answersAsAMapDoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            PeopleIndex people = new PeopleIndex();
            Map<Long, long[]> model = new HashMap<>();
            int authors = 1 + random.nextInt(200);
            for (int step = 0; step < 4_000; step++) {
                long author = random.nextInt(authors) * (random.nextBoolean() ? 1L : 1L << 40);
                if (random.nextInt(100) == 0) {
                    int minute = NOON + random.nextInt(50);
                    people.dropBefore(minute);
                    dropBefore(model, minute);
                } else {
                    long[] entries = entries(random);
                    people.put(author, entries);
                    put(model, author, entries);
                }
                assertThat(people.of(author))
                        .as("author %d at step %d of seed %d", author, step, seed)
                        .containsExactly(model.getOrDefault(author, PeopleIndex.NONE));
                assertThat(people.size()).as("seed %d", seed).isEqualTo(model.size());
            }
            assertThat(contentOf(people)).as("seed %d", seed).isEqualTo(listed(model));
        }
    }

    private static long[] entries(Random random) {
        return random.ints(random.nextInt(4), 0, 60)
                .sorted()
                .mapToLong(minute -> entry(NOON + minute))
                .toArray();
    }

    private static long entry(int minute) {
        return MentionEntry.place(minute, 1, 2, 3) + 1;
    }

    private static void put(Map<Long, long[]> model, long author, long[] entries) {
        if (entries.length == 0) {
            model.remove(author);
        } else {
            model.put(author, entries);
        }
    }

    private static void dropBefore(Map<Long, long[]> model, int minute) {
        model.replaceAll((author, entries) -> Arrays.stream(entries)
                .filter(entry -> MentionEntry.minute(entry) >= minute)
                .toArray());
        model.values().removeIf(entries -> entries.length == 0);
    }

    private static Map<Long, String> contentOf(PeopleIndex people) {
        Map<Long, String> content = new HashMap<>();
        people.forEach((author, entries) ->
                assertThat(content.put(author, Arrays.toString(entries))).isNull());
        return content;
    }

    private static Map<Long, String> listed(Map<Long, long[]> model) {
        Map<Long, String> content = new HashMap<>();
        model.forEach((author, entries) -> content.put(author, Arrays.toString(entries)));
        return content;
    }
}
