package io.groundswell.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How a tag is used, beside a {@link Recount}, over days of posts, late posts and removals of a few people with silence between
 * them: few texts and names, so that copies, ties and the limit of what is told matter. A failure tells the seed.
 */
class TagConductModelTest {
    private static final Sharpness SHARP = new Sharpness(3, 60, 2, 0.5, 3, 2);
    private static final int HOUR = 60;
    private static final int START = 482_000 * HOUR;

    /** The hash of one of the names is zero. */
    private static final List<String> NAMES = List.of(
            "cats", "f5a5a608", "dogs", "snow", "tea", "猫", "cattax", "welcome", "refugees", "red", "note", "b");

    private static final String[] LANGUAGES = {"en", "zh", "fr", "es", null};
    private static final int[] PRINTS = {TextPrint.NONE, 7, -7, 8};

    private record Post(
            int minute, int second, long author, @Nullable String language, Traits traits, List<String> others)
            implements Use {}

    private record Note(int minute, LeftOut reason) {}

    private final List<Post> posts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<Integer> hoursTold = new HashSet<>();
    private int newestHour;
    private TagConduct conduct = new TagConduct(SHARP);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void saysWhatARecountOfAllPostsSays(long seed) {
        Random random = new Random(seed);
        int quietUntil = START;
        for (int now = START; now < START + 24 * HOUR; now++) {
            for (int i = now < quietUntil ? 0 : random.nextInt(5); i > 0; i--) {
                happens(random, now);
            }
            if (now >= quietUntil && random.nextInt(3) == 0) {
                compare(now / HOUR, seed);
            }
            if (now % HOUR == 0 && hoursTold.contains(now / HOUR - 2)) {
                if (random.nextBoolean()) {
                    compare(now / HOUR, seed);
                }
                letGo(now / HOUR);
            }
            if (random.nextInt(300) == 0) {
                quietUntil = now + random.nextInt(5 * HOUR);
            }
        }
    }

    private void happens(Random random, int now) {
        int minute = now - (random.nextInt(5) == 0 ? random.nextInt(3 * HOUR) : 0);
        int kind = random.nextInt(20);
        if (kind < 12) {
            Post post = drawn(random, minute);
            begins(minute);
            conduct.add(post, postsOf(post));
            posts.add(post);
        } else if (kind < 18 && !posts.isEmpty()) {
            Post post = posts.remove(posts.size() - 1 - Math.min(posts.size() - 1, random.nextInt(60)));
            begins(post.minute());
            conduct.takeBack(post, postsOf(post));
        } else {
            Note note = new Note(minute, LeftOut.values()[random.nextInt(LeftOut.values().length)]);
            begins(minute);
            conduct.leaveOut(minute, note.reason());
            notes.add(note);
        }
    }

    /** Whoever holds it is told which hours it knows, so as to let go of them. */
    private void begins(int minute) {
        int hour = minute / HOUR;
        assertThat(conduct.beginsHour(minute)).isEqualTo(hour + 1 >= newestHour && !hoursTold.contains(hour));
        hoursTold.add(hour);
        newestHour = Math.max(newestHour, hour);
    }

    private void letGo(int hour) {
        boolean nothingLeft = !hoursTold.contains(hour) && !hoursTold.contains(hour - 1);
        assertThat(conduct.forgetThrough(hour - 2)).isEqualTo(nothingLeft);
        newestHour = hour;
        if (nothingLeft) {
            conduct = new TagConduct(SHARP);
            hoursTold.clear();
            newestHour = Integer.MIN_VALUE;
        }
    }

    private void compare(int hour, long seed) {
        assertThat(conduct.in(hour)).as("hour %d of seed %d", hour, seed).isEqualTo(recount(hour));
        newestHour = hour;
    }

    private Conduct recount(int hour) {
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        notes.stream()
                .filter(note -> Recount.isRecent(note.minute, hour))
                .forEach(note -> leftOut.merge(note.reason, 1, Integer::sum));
        return new Recount(SHARP, recent(hour)).with(leftOut);
    }

    private List<Post> recent(int hour) {
        return posts.stream()
                .filter(post -> Recount.isRecent(post.minute(), hour))
                .toList();
    }

    private int postsOf(Post like) {
        return (int) posts.stream()
                .filter(post -> post.author() == like.author() && post.minute() / HOUR == like.minute() / HOUR)
                .count();
    }

    private static Post drawn(Random random, int minute) {
        AccountAge age = AccountAge.values()[random.nextInt(3)];
        Traits traits =
                new Traits(PRINTS[random.nextInt(PRINTS.length)], random.nextInt(4) == 0, age, random.nextInt(3) == 0);
        Set<String> others = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            others.add(NAMES.get(random.nextInt(NAMES.size())));
        }
        String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        return new Post(minute, random.nextInt(60), random.nextInt(5), language, traits, List.copyOf(others));
    }
}
