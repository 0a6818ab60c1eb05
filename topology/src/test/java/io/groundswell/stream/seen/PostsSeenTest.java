package io.groundswell.stream.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.conduct.Traits;
import io.groundswell.hashtag.Tag;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.stream.step.PostKey;
import io.groundswell.welcome.Bearing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostsSeenTest {
    /** What is forgotten is whole chunks: a post is forgotten when all posts of its chunk are old enough. */
    @Test
    void remembersTheNewestVersionOfEachPostAlsoWhenOpenedAgain() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            KeyValueStore<Bytes, byte[]> store = MemoryStore.open();
            PostsSeen seen = new PostsSeen(store);
            Map<PostKey, SeenPost> model = new HashMap<>();
            long horizon = 0;
            for (int step = 0; step < 4_000; step++) {
                PostKey key = keyOfManyPrints(random);
                switch (random.nextInt(200)) {
                    case 0 -> {
                        seen.writeDown();
                        seen = new PostsSeen(store);
                    }
                    case 1 -> {
                        horizon = Math.max(horizon, step - 1_000L);
                        seen.forgetBefore(horizon);
                    }
                    case 2, 3, 4, 5, 6, 7, 8, 9 -> seen.writeDown();
                    default -> {
                        SeenPost post = version(key, model.get(key), step);
                        seen.put(post);
                        model.put(key, post);
                    }
                }
                SeenPost expected = model.get(key);
                SeenPost found = seen.find(key);
                boolean mayBeForgotten = expected != null && expected.createdMs() < horizon && found == null;
                if (mayBeForgotten) {
                    model.remove(key);
                } else {
                    assertThat(found)
                            .as("%s at step %d of seed %d", key, step, seed)
                            .isEqualTo(expected);
                }
                assertThat(seen.contains(key)).isEqualTo(found != null);
            }
            assertThat(countingIn(seen)).as("seed %d", seed).isEqualTo(countingOf(model, seen));
        }
    }

    @Test
    void nothingIsLeftInTheStoreOfPostsThatAreAllForgotten() {
        KeyValueStore<Bytes, byte[]> store = MemoryStore.open();
        PostsSeen seen = new PostsSeen(store);
        for (int i = 0; i < 1_000; i++) {
            seen.put(version(new PostKey(1, i), null, i));
        }
        seen.writeDown();

        seen.forgetBefore(1_000);

        assertThat(store.approximateNumEntries()).isZero();
        assertThat(seen.contains(new PostKey(1, 999))).isFalse();
    }

    @Test
    void aVisitorMayPutNewerVersionsOfWhatItSees() {
        PostsSeen seen = new PostsSeen(MemoryStore.open());
        for (int i = 0; i < 600; i++) {
            seen.put(version(new PostKey(1, i), null, 7 * i + 1));
        }
        List<SeenPost> visited = new ArrayList<>();

        PostsSeen held = seen;
        seen.forEachCounting(post -> {
            visited.add(post);
            held.put(post.counting(List.of()));
        });

        assertThat(visited).hasSize(600);
        assertThat(seen.find(new PostKey(1, 599))).extracting(SeenPost::counted).isEqualTo(List.of());
    }

    @Test
    void postsThatShareAPrintAreToldApart() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            KeyValueStore<Bytes, byte[]> store = MemoryStore.open();
            PostsSeen seen = new PostsSeen(store);
            Map<PostKey, SeenPost> model = new HashMap<>();
            for (int step = 1; step < 600; step++) {
                PostKey key = keyOfFewPrints(random);
                SeenPost post = version(key, model.get(key), step);
                seen.put(post);
                model.put(key, post);
                if (random.nextInt(8) == 0) {
                    seen.writeDown();
                }
                if (random.nextInt(100) == 0) {
                    seen.writeDown();
                    seen = new PostsSeen(store);
                }
                PostKey asked = keyOfFewPrints(random);
                assertThat(seen.find(asked))
                        .as("%s at step %d of seed %d", asked, step, seed)
                        .isEqualTo(model.get(asked));
            }
            assertThat(countingIn(seen)).as("seed %d", seed).isEqualTo(countingOf(model, seen));
        }
    }

    private static PostKey keyOfFewPrints(Random random) {
        return new PostKey(random.nextInt(40), (long) random.nextInt(12) << 24);
    }

    private static PostKey keyOfManyPrints(Random random) {
        return new PostKey(0, (long) random.nextInt(1_500) << 24);
    }

    private static Set<SeenPost> countingIn(PostsSeen seen) {
        Set<SeenPost> counting = new HashSet<>();
        seen.forEachCounting(counting::add);
        return counting;
    }

    private static Set<SeenPost> countingOf(Map<PostKey, SeenPost> model, PostsSeen seen) {
        Set<SeenPost> counting = new HashSet<>();
        model.values().stream()
                .filter(post -> !post.removed() && seen.contains(post.key()))
                .forEach(counting::add);
        return counting;
    }

    /** A new post, or a later version of one, which keeps the time it was written at; every seventh is a removal. */
    private static SeenPost version(PostKey key, @Nullable SeenPost before, long now) {
        long created = before == null ? now : before.createdMs();
        List<Tag> tags = List.of(new Tag("cats", "Cats" + now % 5));
        SeenPost version =
                new SeenPost(key, false, created, now, key.low(), "en", null, Traits.UNKNOWN, tags, tags, Bearing.NONE);
        return now % 7 == 0 ? version.removedAt(now) : version;
    }
}
