package io.groundswell.feed.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The platform on any day: residents and accounts opened as usual, by the clock of where they live, on many topics. Each of the
 * day's {@link Visitors} writes once, and few of them often.
 */
final class Chatter {

    /** Expected beyond the first of each author's day, before the wave's scale; with those it is 22,000 on a usual day. */
    static final int FURTHER_POSTS_A_DAY = 13_400;

    private static final long MINUTE_MS = 60_000;
    private static final int ACTIVITY_RANKS = 5_000;
    private static final double ACTIVITY_EXPONENT = 0.7;
    private static final int TAG_RANKS = 1_500;
    private static final double TAG_EXPONENT = 1.1;
    /** Of a hundred posts: 55 without a tag, 28 with one, 10 with two, 7 with three. */
    private static final int[] TAGS_BELOW = {55, 83, 93, 100};
    /** One tag in thirty is written once and never again. */
    private static final int ONE_OFF = 30;

    private final People people;
    private final Visitors visitors;
    private final Phrasebooks phrasebooks;
    private final SplittableRandom random;
    private final double furtherPostsADay;
    private final List<Person> today = new ArrayList<>();
    private final Zipf activity = new Zipf(ACTIVITY_RANKS, ACTIVITY_EXPONENT);
    private final Zipf tags = new Zipf(TAG_RANKS, TAG_EXPONENT);

    Chatter(double scale, People people, Visitors visitors, Phrasebooks phrasebooks, SplittableRandom random) {
        this.people = people;
        this.visitors = visitors;
        this.phrasebooks = phrasebooks;
        this.random = random;
        this.furtherPostsADay = FURTHER_POSTS_A_DAY * scale;
    }

    /** How busy a minute is; 1 is the day's mean. */
    static double rhythmAt(long epochMinute) {
        return 0.75 * DayRhythm.CHINA.at(epochMinute) + 0.25 * DayRhythm.AMERICA.at(epochMinute);
    }

    /** Begins a day, when all that the wave writes on it is written. */
    void beginDay(int day) {
        today.clear();
        visitors.plan(day);
    }

    void write(long epochMinute, Consumer<Draft> out) {
        int minuteOfDay = (int) Math.floorMod(epochMinute, (long) DayMinutes.COUNT);
        for (int i = visitors.newcomersAt(minuteOfDay); i > 0; i--) {
            long atMs = within(epochMinute);
            out.accept(firstPost(people.join(atMs, random), atMs));
        }
        for (int i = visitors.residentsAt(minuteOfDay); i > 0; i--) {
            out.accept(firstPost(people.absentResident(random), within(epochMinute)));
        }
        int further = Poisson.draw(furtherPostsADay * rhythmAt(epochMinute) / DayMinutes.COUNT, random);
        // Until somebody has begun the day, nobody can write again.
        for (int i = today.isEmpty() ? 0 : further; i > 0; i--) {
            out.accept(post(today.get(activity.draw(random) % today.size()), within(epochMinute)));
        }
    }

    private Draft firstPost(Person author, long createdAtMs) {
        today.add(author);
        return post(author, createdAtMs);
    }

    private Draft post(Person author, long createdAtMs) {
        Phrasebook words = phrasebooks.of(author);
        String text = words.phrase(Part.CHATTER, random);
        return Draft.original(Part.CHATTER, author, createdAtMs, text, tagsIn(words));
    }

    private List<String> tagsIn(Phrasebook words) {
        int draw = random.nextInt(100);
        List<String> drawn = new ArrayList<>();
        for (int count = 0; draw >= TAGS_BELOW[count]; count++) {
            String tag = words.chatterTag(tags.draw(random));
            drawn.add(random.nextInt(ONE_OFF) == 0 ? tag + random.nextInt(100_000) : tag);
        }
        return drawn;
    }

    private long within(long epochMinute) {
        return epochMinute * MINUTE_MS + random.nextInt((int) MINUTE_MS);
    }
}
