package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.TimeBuckets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A tally beside a {@link NaiveTally}, over days of mentions, late mentions and removals of a few people in waves with
 * silence between them; some hours and days are sealed on the way. A failure tells the seed; the same seed draws the
 * same days again.
 */
class TallyModelTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void saysWhatARecountOfAllMentionsSays(long seed) {
        new DrawnDays(seed, false).pass(3 * TimeBuckets.MINUTES_PER_DAY);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void saysTheSameWhenRestoredOnTheWay(long seed) {
        new DrawnDays(seed, true).pass(3 * TimeBuckets.MINUTES_PER_DAY);
    }

    @Test
    void theOrderOfMentionsWithinASlideDoesNotMatter() {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            RecordedHistory oneHistory = new RecordedHistory();
            RecordedHistory otherHistory = new RecordedHistory();
            Tally one = new Tally(DrawnDays.GRACE_OF_THREE_HOURS, DrawnDays.SCORING, oneHistory);
            Tally other = new Tally(DrawnDays.GRACE_OF_THREE_HOURS, DrawnDays.SCORING, otherHistory);
            List<Mention> counted = new ArrayList<>();
            for (int end = DrawnDays.START; end < DrawnDays.START + 1_500; end++) {
                List<Mention> added = new ArrayList<>();
                for (int i = random.nextInt(8); i > 0; i--) {
                    added.add(DrawnDays.mention(random, end - 1 - (random.nextInt(4) == 0 ? random.nextInt(200) : 0)));
                }
                List<Mention> removed = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0 && !counted.isEmpty(); i--) {
                    removed.add(counted.remove(random.nextInt(counted.size())));
                }
                added.forEach(one::add);
                removed.forEach(one::remove);
                Collections.shuffle(added, random);
                Collections.shuffle(removed, random);
                removed.forEach(other::remove);
                added.forEach(other::add);
                counted.addAll(added);
                assertThat(byScope(other.close(end)))
                        .as("minute %d of seed %d", end, seed)
                        .isEqualTo(byScope(one.close(end)));
            }
            assertThat(otherHistory.hours).as("seed %d", seed).isEqualTo(oneHistory.hours);
            assertThat(otherHistory.days).as("seed %d", seed).isEqualTo(oneHistory.days);
        }
    }

    /** Scopes and candidates by name: their order is not part of the answer. */
    private static Map<String, String> byScope(List<ScopeSlide> slides) {
        Map<String, String> told = new TreeMap<>();
        for (ScopeSlide slide : slides) {
            Map<String, Candidate> candidates = new TreeMap<>();
            slide.candidates().forEach(candidate -> candidates.put(candidate.tag(), candidate));
            told.put(slide.scope(), slide.activeTags() + " " + slide.activity() + " " + candidates);
        }
        return told;
    }
}
