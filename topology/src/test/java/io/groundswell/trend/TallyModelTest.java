package io.groundswell.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.conduct.AccountAge;
import io.groundswell.conduct.LeftOut;
import io.groundswell.conduct.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
    private static final TallyPolicy GRACE_OF_THREE_HOURS = new TallyPolicy(Duration.ofHours(3));
    private static final ScoringPolicy SCORING = ScoringPolicy.defaults();
    private static final int START = 20_000 * TimeBuckets.MINUTES_PER_DAY + 17 * 60 + 42;
    private static final List<String> TAGS = List.of("cats", "dogs", "猫", Mention.ACTIVITY);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void saysWhatARecountOfAllMentionsSays(long seed) {
        new Days(seed, false).pass(3 * TimeBuckets.MINUTES_PER_DAY);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void saysTheSameWhenRestoredOnTheWay(long seed) {
        new Days(seed, true).pass(3 * TimeBuckets.MINUTES_PER_DAY);
    }

    @Test
    void theOrderOfMentionsWithinASlideDoesNotMatter() {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            RecordedHistory oneHistory = new RecordedHistory();
            RecordedHistory otherHistory = new RecordedHistory();
            Tally one = new Tally(GRACE_OF_THREE_HOURS, SCORING, oneHistory);
            Tally other = new Tally(GRACE_OF_THREE_HOURS, SCORING, otherHistory);
            List<Mention> counted = new ArrayList<>();
            for (int end = START; end < START + 1_500; end++) {
                List<Mention> added = new ArrayList<>();
                for (int i = random.nextInt(8); i > 0; i--) {
                    added.add(drawn(random, end - 1 - (random.nextInt(4) == 0 ? random.nextInt(200) : 0)));
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

    private static Mention drawn(Random random, int minute) {
        String tag = TAGS.get(random.nextInt(TAGS.size()));
        String form = random.nextBoolean() ? tag : tag.toUpperCase(Locale.ROOT);
        String[] languages = {"en", "zh", null};
        String[] regions = {"US", "CN", null};
        Origin origin = new Origin(languages[random.nextInt(3)], regions[random.nextInt(3)]);
        AccountAge age = AccountAge.values()[random.nextInt(3)];
        Traits traits = new Traits(random.nextInt(3), random.nextInt(4) == 0, age);
        boolean activity = tag.equals(Mention.ACTIVITY);
        return new Mention(
                new TagUse(tag, form),
                origin,
                random.nextInt(12),
                minute,
                random.nextInt(60),
                activity ? Traits.UNKNOWN : traits,
                activity || random.nextBoolean() ? List.of() : List.of("with" + random.nextInt(6)));
    }

    /** The two tallies, side by side, through the days of one seed. */
    private static final class Days {
        private final long seed;
        private final Random random;
        private final boolean restarts;
        private final RecordedHistory history = new RecordedHistory();
        private final NaiveTally naive = new NaiveTally(GRACE_OF_THREE_HOURS);
        private final NaiveConduct conduct = new NaiveConduct(
                SCORING.authenticity().sharpness(SCORING.states().minPeople()));
        private final List<Op> log = new ArrayList<>();
        private final Set<String> fell = new HashSet<>();
        private Tally tally = new Tally(GRACE_OF_THREE_HOURS, SCORING, history);

        private record Op(Mention mention, MentionChange change, int effectiveMinute) {}

        Days(long seed, boolean restarts) {
            this.seed = seed;
            this.random = new Random(seed);
            this.restarts = restarts;
        }

        void pass(int minutes) {
            int quietUntil = START;
            for (int end = START + 1; end < START + minutes; end++) {
                if (end >= quietUntil) {
                    mentionSome(end);
                    quietUntil = random.nextInt(900) == 0 ? end + random.nextInt(3_000) : quietUntil;
                }
                if (tally.isEmpty() && random.nextBoolean()) {
                    continue;
                }
                conduct.forgetTagsBut(tally.tags());
                List<ScopeSlide> slides = tally.close(end);
                naive.close(end);
                conduct.forgetTagsBut(tally.tags());
                compareCandidates(slides, end);
                fell.clear();
                if (random.nextInt(250) == 0) {
                    compareAll(end);
                }
                if (restarts && random.nextInt(400) == 0) {
                    restart(end);
                    compareAll(end);
                }
            }
            compareAll(START + minutes - 1);
        }

        private void mentionSome(int end) {
            for (int i = random.nextInt(3); i > 0; i--) {
                boolean late = random.nextInt(6) == 0;
                apply(drawn(random, end - 1 - (late ? random.nextInt(290) : 0)), MentionChange.ADDED, end);
            }
            if (random.nextInt(3) == 0 && !naive.counted().isEmpty()) {
                int newest = naive.counted().size() - 1;
                int age = random.nextInt(4) == 0 ? random.nextInt(newest + 1) : Math.min(newest, random.nextInt(20));
                MentionChange[] ways = {MentionChange.WITHDRAWN, MentionChange.REMOVED, MentionChange.REMOVED_EARLY};
                apply(naive.counted().get(newest - age), ways[random.nextInt(3)], end);
            }
            if (random.nextInt(4) == 0) {
                MentionChange[] ways = {
                    MentionChange.LATE, MentionChange.DUPLICATE, MentionChange.CAPPED, MentionChange.BLOCKED
                };
                leaveOut(drawn(random, end - 1), ways[random.nextInt(4)]);
            }
        }

        private void leaveOut(Mention mention, MentionChange change) {
            if (!mention.tag().equals(Mention.ACTIVITY)) {
                assertThat(tally.apply(mention, change)).isTrue();
                log.add(new Op(mention, change, mention.minute()));
                conduct.leaveOut(mention.tag(), LeftOut.valueOf(change.name()), mention.minute());
            }
        }

        private void apply(Mention mention, MentionChange change, int end) {
            boolean added = change == MentionChange.ADDED;
            boolean expected = added ? naive.add(mention) : naive.remove(mention);
            boolean changed = tally.apply(mention, change);
            assertThat(changed).as("%s %s in seed %d", change, mention, seed).isEqualTo(expected);
            log.add(new Op(mention, change, end - 1));
            if (!added && changed) {
                if (change != MentionChange.WITHDRAWN) {
                    conduct.leaveOut(mention.tag(), LeftOut.valueOf(change.name()), mention.minute());
                }
                fell.add(mention.tag() + " global");
                fell.add(mention.tag() + " lang:" + mention.language());
                fell.add(mention.tag() + " region:" + mention.region());
            }
        }

        private void restart(int closedThrough) {
            tally = new Tally(GRACE_OF_THREE_HOURS, SCORING, history);
            tally.beginRestore(closedThrough);
            log.forEach(op -> tally.restore(op.mention(), op.change(), op.effectiveMinute()));
            tally.endRestore(closedThrough);
        }

        private void compareCandidates(List<ScopeSlide> slides, int end) {
            Map<String, ScopeSlide> byScope = new HashMap<>();
            slides.forEach(slide -> byScope.put(slide.scope(), slide));
            for (String scope : NaiveTally.SCOPES) {
                ScopeSlide slide = byScope.getOrDefault(scope, new ScopeSlide(scope, end, List.of(), 0, List.of()));
                Map<String, String> mayBeTold = new TreeMap<>();
                Set<String> mustBeTold = new HashSet<>();
                int active = 0;
                for (String tag : TAGS) {
                    int people = naive.people(tag, scope, end - 60, end);
                    active += people > 0 && !tag.equals(Mention.ACTIVITY) ? 1 : 0;
                    double surprise = people < 5 || tag.equals(Mention.ACTIVITY) ? -1 : surprise(tag, scope, end);
                    if (surprise >= SCORING.states().endedZ()) {
                        int three = naive.people(tag, scope, end - 180, end);
                        mayBeTold.put(tag, people + " " + three + " " + fell.contains(tag + " " + scope));
                    }
                    if (surprise >= SCORING.states().emergingZ()) {
                        mustBeTold.add(tag);
                    }
                }
                Map<String, String> told = new TreeMap<>();
                for (Candidate candidate : slide.candidates()) {
                    told.put(candidate.tag(), worded(candidate));
                    assertThat(candidate.conduct())
                            .as("conduct of %s at %d of seed %d", candidate.tag(), end, seed)
                            .isEqualTo(conduct.of(candidate.tag(), naive.counted(), end));
                }
                assertThat(told.keySet())
                        .as("candidates of %s at %d of seed %d", scope, end, seed)
                        .containsAll(mustBeTold);
                assertThat(mayBeTold)
                        .as("candidates of %s at %d of seed %d", scope, end, seed)
                        .containsAllEntriesOf(told);
                assertThat(slide.activeTags())
                        .as("tags of %s at %d of seed %d", scope, end, seed)
                        .isEqualTo(active);
            }
        }

        private Observation observation(String tag, String scope, Window window, int end) {
            int people = naive.people(tag, scope, end - window.minutes(), end);
            return new Observation(window, people, naive.expectation(tag, scope, window, end, SCORING));
        }

        /** By its own count now and then: folding a whole past is slow, and the tally's is compared by itself. */
        private double surprise(String tag, String scope, int end) {
            double most = Double.NEGATIVE_INFINITY;
            for (Observation seen : observations(tag, scope, end)) {
                most = Math.max(
                        most, Surprise.mostOf(seen.window(), seen.people(), seen.expectation(), SCORING.surprise()));
            }
            return most;
        }

        private List<Observation> observations(String tag, String scope, int end) {
            if (random.nextInt(20) > 0) {
                return tally.view(tag).observe(scope, end);
            }
            List<Observation> observations = new ArrayList<>();
            for (Window window : Window.values()) {
                observations.add(observation(tag, scope, window, end));
            }
            return observations;
        }

        private static String worded(Candidate candidate) {
            return candidate.people() + " " + candidate.observations().get(1).people() + " " + candidate.fell();
        }

        private void compareAll(int end) {
            for (String tag : TAGS) {
                TagView view = tally.view(tag);
                for (String scope : NaiveTally.SCOPES) {
                    for (int bucket : new int[] {1, 60, 1440}) {
                        assertThat(view.series(scope, bucket, 0, Integer.MAX_VALUE))
                                .as("%s in %s by %d min at %d of seed %d", tag, scope, bucket, end, seed)
                                .isEqualTo(naive.series(tag, scope, bucket));
                    }
                    compareObservations(view, scope, end);
                }
                Map<String, Integer> forms = new TreeMap<>();
                view.forms().forEach(form -> forms.put(form.form(), form.people()));
                assertThat(forms)
                        .as("forms of %s at %d of seed %d", tag, end, seed)
                        .isEqualTo(naive.forms(tag));
            }
            assertThat(history.hours)
                    .as("sealed hours at %d of seed %d", end, seed)
                    .isEqualTo(naive.sealed(TAGS.stream(), 60, naive.firstOpenHour()));
            assertThat(history.days)
                    .as("sealed days at %d of seed %d", end, seed)
                    .isEqualTo(naive.sealed(TAGS.stream(), 1440, naive.firstOpenDay()));
        }

        private void compareObservations(TagView view, String scope, int end) {
            for (Observation observation : view.observe(scope, end)) {
                Window window = observation.window();
                assertThat(observation)
                        .as("%s in %s at %d of seed %d", view.tag(), scope, end, seed)
                        .isEqualTo(observation(view.tag(), scope, window, end));
            }
        }
    }
}
