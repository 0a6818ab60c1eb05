package io.groundswell.trend.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.Drawn;
import io.groundswell.trend.StatePolicy;
import io.groundswell.trend.rank.BestTags.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestTagsTest {
    private static final int SEEDS = 300;
    private static final String[] LETTERS = {"a", "b", "\uFF21", "\uD83C\uDF41", "\uD83E\uDD80"};

    /** Few scores, people and starts, so that each next criterion has to decide. */
    @Test
    void areTheFirstOfAllWhenAllAreSorted() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Contender> all = new ArrayList<>();
            for (int i = random.nextInt(120); i > 0; i--) {
                all.add(contender(LETTERS[random.nextInt(LETTERS.length)] + LETTERS[i % LETTERS.length] + i, random));
            }
            int places = 1 + random.nextInt(60);
            BestTags best = new BestTags(places);
            all.forEach(one -> best.offer(one.track(), one.seen(), one.score()));

            assertThat(best.bestFirst())
                    .as("seed %d", seed)
                    .isEqualTo(all.stream()
                            .sorted(BestTagsTest::naively)
                            .limit(places)
                            .toList());
        }
    }

    private static int naively(Contender one, Contender other) {
        if (one.score() != other.score()) {
            return one.score() > other.score() ? -1 : 1;
        }
        if (one.seen().observed() != other.seen().observed()) {
            return one.seen().observed() > other.seen().observed() ? -1 : 1;
        }
        int since = one.track().episode().sinceMinute();
        int otherSince = other.track().episode().sinceMinute();
        if (since != otherSince) {
            return since < otherSince ? -1 : 1;
        }
        int[] tag = one.track().tag().codePoints().toArray();
        int[] otherTag = other.track().tag().codePoints().toArray();
        for (int i = 0; i < Math.min(tag.length, otherTag.length); i++) {
            if (tag[i] != otherTag[i]) {
                return tag[i] < otherTag[i] ? -1 : 1;
            }
        }
        return tag.length - otherTag.length;
    }

    private static Contender contender(String tag, Random random) {
        TagTrack track = new TagTrack(tag);
        int since = 10 + random.nextInt(3);
        for (int minute = since - 1; minute <= since; minute++) {
            SlideTerms terms =
                    new SlideTerms(minute, 5, StatePolicy.defaults(), new ScoreScale(Drawn.POLICY.ranking()));
            track.advance(new Sighting(Drawn.risen(tag, 8), 8, 4), terms);
        }
        assertThat(track.episode().sinceMinute()).isEqualTo(since);
        return new Contender(track, new Sighting(Drawn.risen(tag, 8), 5 + random.nextInt(3), 4), random.nextInt(4));
    }
}
