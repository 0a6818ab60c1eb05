package io.groundswell.feed.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** The platform on any day: residents, by the clock of where they live, on many topics, few of them often. */
final class Chatter {

    /** Expected, before the wave's scale. */
    static final int POSTS_A_DAY = 22_000;

    private static final int DAY_MINUTES = 24 * 60;
    private static final long MINUTE_MS = 60_000;
    private static final int TAG_RANKS = 1_500;
    private static final double TAG_EXPONENT = 1.1;
    /** Of a hundred posts: 55 without a tag, 28 with one, 10 with two, 7 with three. */
    private static final int[] TAGS_BELOW = {55, 83, 93, 100};
    /** One tag in thirty is written once and never again. */
    private static final int ONE_OFF = 30;

    private final People people;
    private final Phrasebooks phrasebooks;
    private final SplittableRandom random;
    private final double postsADay;
    private final Zipf tags = new Zipf(TAG_RANKS, TAG_EXPONENT);

    Chatter(WaveSettings settings, People people, Phrasebooks phrasebooks, SplittableRandom random) {
        this.people = people;
        this.phrasebooks = phrasebooks;
        this.random = random;
        this.postsADay = POSTS_A_DAY * settings.scale();
    }

    double expectedAt(long epochMinute) {
        double rhythm = 0.75 * DayRhythm.CHINA.at(epochMinute) + 0.25 * DayRhythm.AMERICA.at(epochMinute);
        return postsADay * rhythm / DAY_MINUTES;
    }

    void write(long epochMinute, Consumer<Draft> out) {
        int posts = Poisson.draw(expectedAt(epochMinute), random);
        for (int i = 0; i < posts; i++) {
            out.accept(post(epochMinute * MINUTE_MS + random.nextInt((int) MINUTE_MS)));
        }
    }

    private Draft post(long createdAtMs) {
        Person author = people.resident(random);
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
}
