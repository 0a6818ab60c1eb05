package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeopleIndexTest {
    private static final int SEEDS = 30;
    private static final int NOON = 28_000_000;

    private final PeopleIndex people = new PeopleIndex();

    @Test
    void findsNobodyInAnEmptyIndex() {
        assertThat(entriesOf(people, 0)).isEmpty();
        assertThat(entriesOf(people, 42)).isEmpty();
        assertThat(people.remove(42, place(NOON, 0))).isEqualTo(PeopleIndex.NOTHING);
        assertThat(people.size()).isZero();
    }

    @Test
    void anAuthorWhoseHashIsZeroIsAnAuthorLikeAnyOther() {
        people.add(0, place(NOON, 0));

        assertThat(entriesOf(people, 0)).containsExactly(place(NOON, 0) + 1);
        assertThat(entriesOf(people, 1)).isEmpty();
        assertThat(people.size()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsToldInTheFormInWhichItIsHeld() {
        people.add(1, place(NOON, 3));
        people.add(1, place(NOON + 1, 4));

        assertThat(people.remove(1, place(NOON, 5))).isEqualTo(place(NOON, 3));
        assertThat(people.remove(1, place(NOON + 1, 5))).isEqualTo(place(NOON + 1, 4));
        assertThat(people.size()).isZero();
    }

    /** Few authors, of which some share their slots, come and go: runs of probing wrap round and close again. */
    @Test
    void answersAsAMapDoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            PeopleIndex index = new PeopleIndex();
            Map<Long, TreeMap<Long, Integer>> model = new HashMap<>();
            int authors = 1 + random.nextInt(200);
            for (int step = 0; step < 6_000; step++) {
                long author = random.nextInt(authors) * (random.nextBoolean() ? 1L : 1L << 40);
                TreeMap<Long, Integer> held = model.computeIfAbsent(author, a -> new TreeMap<>());
                long place = place(NOON + random.nextInt(6), random.nextInt(2));
                if (random.nextInt(200) == 0) {
                    int minute = NOON + random.nextInt(6);
                    index.dropBefore(minute);
                    model.values()
                            .forEach(places -> places.headMap(place(minute, 0)).clear());
                } else if (random.nextInt(5) < 3) {
                    index.add(author, place);
                    held.merge(place, 1, Integer::sum);
                } else if (held.containsKey(place)) {
                    assertThat(index.remove(author, place)).isEqualTo(place);
                    held.computeIfPresent(place, (p, posts) -> posts == 1 ? null : posts - 1);
                }
                assertThat(entriesOf(index, author))
                        .as("author %d at step %d of seed %d", author, step, seed)
                        .containsExactly(entries(held));
                assertThat(index.size()).as("step %d of seed %d", step, seed).isEqualTo((int) model.values().stream()
                        .filter(places -> !places.isEmpty())
                        .count());
            }
            Map<Long, long[]> content = new HashMap<>();
            index.forEach((author, entries) ->
                    assertThat(content.put(author, entries)).isNull());
            assertThat(content).as("seed %d", seed).hasSize(index.size());
            for (Map.Entry<Long, long[]> held : content.entrySet()) {
                assertThat(held.getValue())
                        .as("author %d of seed %d", held.getKey(), seed)
                        .containsExactly(entries(model.getOrDefault(held.getKey(), new TreeMap<>())));
            }
        }
    }

    @Test
    void anAuthorMayHaveMorePostsInAMinuteThanAnEntryHolds() {
        people.add(1, place(NOON + 1, 0));
        for (int post = 0; post < 3_000; post++) {
            people.add(1, place(NOON, 0));
        }
        people.add(1, place(NOON, 1));

        long posts = LongStream.of(entriesOf(people, 1))
                .filter(entry -> MentionEntry.samePlace(entry, place(NOON, 0)))
                .map(MentionEntry::posts)
                .sum();
        assertThat(posts).isEqualTo(3_000);
        for (int post = 0; post < 3_000; post++) {
            assertThat(people.remove(1, place(NOON, 0))).isEqualTo(place(NOON, 0));
        }
        assertThat(entriesOf(people, 1)).containsExactly(place(NOON, 1) + 1, place(NOON + 1, 0) + 1);
    }

    @Test
    void theNewestInAScopeIsAnybodysNewestThere() {
        people.add(1, place(NOON, 0));
        people.add(1, MentionEntry.place(NOON + 5, 7, 2, 0));
        people.add(2, place(NOON + 3, 0));

        assertThat(people.newestAt(place(NOON + 4, 0))).isEqualTo(new ActiveTags.Newest(NOON + 5, NOON + 3, NOON + 5));
        assertThat(people.newestAt(MentionEntry.place(NOON, 9, 9, 0)))
                .isEqualTo(new ActiveTags.Newest(NOON + 5, LatestMentions.NEVER, LatestMentions.NEVER));
    }

    /** An author's entries, oldest first; empty if there are none. */
    static long[] entriesOf(PeopleIndex people, long author) {
        List<long[]> found = new ArrayList<>();
        people.forEach((each, entries) -> {
            if (each == author) {
                found.add(entries);
            }
        });
        assertThat(found).hasSizeLessThan(2);
        return found.isEmpty() ? new long[0] : found.get(0);
    }

    private static long place(int minute, int form) {
        return MentionEntry.place(minute, 1, 2, form);
    }

    private static long[] entries(SortedMap<Long, Integer> places) {
        return places.entrySet().stream()
                .mapToLong(place -> place.getKey() + place.getValue())
                .toArray();
    }

    /** A day's end lets go of what is old among all who posted: in time linear in them, in whatever order they stand. */
    @Test
    void lettingGoOfSomeOfManyPeopleTakesLinearTime() {
        PeopleIndex index = new PeopleIndex();
        int people = 400_000;
        for (int author = 0; author < people; author++) {
            index.add(hashOf(author), MentionEntry.place(NOON + author % 2, 1, 1, 0));
        }

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> index.dropBefore(NOON + 1));

        assertThat(index.size()).isEqualTo(people / 2);
    }

    /** All write in three minutes, which makes each a run of entries, and take it all back again, in another order. */
    @Test
    void manyPeopleWithSeveralEntriesComeAndGoInLinearTime() {
        PeopleIndex index = new PeopleIndex();
        int people = 200_000;
        int minutes = 3;

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int minute = 0; minute < minutes; minute++) {
                for (int author = 0; author < people; author++) {
                    index.add(hashOf(author), place(NOON + minute, minute == 2 ? author % 2 : 0));
                }
            }
            assertThat(index.size()).isEqualTo(people);
            for (int author = people - 1; author >= 0; author--) {
                for (int minute = 0; minute < minutes; minute++) {
                    long place = place(NOON + minute, minute == 2 ? author % 2 : 0);
                    assertThat(index.remove(hashOf(author), place)).isEqualTo(place);
                }
            }
        });

        assertThat(index.size()).isZero();
    }

    private static long hashOf(int author) {
        return author * 0x9E3779B97F4A7C15L;
    }
}
