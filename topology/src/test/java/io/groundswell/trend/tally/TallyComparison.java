package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.Observation;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.Surprise;
import io.groundswell.trend.Window;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Holds what a tally says against a recount of all mentions. */
final class TallyComparison {
    /** Tags, by scope, of which people were taken away in this slide. */
    final Set<String> fell = new HashSet<>();

    private final long seed;
    private final Random random;
    private final NaiveTally naive;
    private final NaiveConduct conduct;
    private final RecordedHistory history;

    TallyComparison(long seed, Random random, NaiveTally naive, NaiveConduct conduct, RecordedHistory history) {
        this.seed = seed;
        this.random = random;
        this.naive = naive;
        this.conduct = conduct;
        this.history = history;
    }

    void ofCandidates(Tally tally, List<ScopeSlide> slides, int end) {
        Map<String, ScopeSlide> byScope = new HashMap<>();
        slides.forEach(slide -> byScope.put(slide.scope(), slide));
        for (String scope : NaiveTally.SCOPES) {
            ScopeSlide slide = byScope.getOrDefault(scope, new ScopeSlide(scope, end, Observations.NONE, 0, List.of()));
            Map<String, String> mayBeTold = new TreeMap<>();
            Set<String> mustBeTold = new HashSet<>();
            int active = 0;
            for (String tag : DrawnDays.TAGS) {
                int people = naive.people(tag, scope, end - 60, end);
                active += people > 0 && !tag.equals(Mention.ACTIVITY) ? 1 : 0;
                double surprise = people < 5 || tag.equals(Mention.ACTIVITY) ? -1 : surprise(tally, tag, scope, end);
                if (surprise >= DrawnDays.SCORING.states().endedZ()) {
                    int three = naive.people(tag, scope, end - 180, end);
                    mayBeTold.put(tag, people + " " + three + " " + fell.contains(tag + " " + scope));
                }
                if (surprise >= DrawnDays.SCORING.states().emergingZ()) {
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
        return new Observation(window, people, naive.expectation(tag, scope, window, end, DrawnDays.SCORING));
    }

    /** By its own count now and then: folding a whole past is slow, and the tally's is compared by itself. */
    private double surprise(Tally tally, String tag, String scope, int end) {
        double most = Double.NEGATIVE_INFINITY;
        for (Observation seen : observations(tally, tag, scope, end)) {
            most = Math.max(
                    most,
                    Surprise.mostOf(seen.window(), seen.people(), seen.expectation(), DrawnDays.SCORING.surprise()));
        }
        return most;
    }

    private List<Observation> observations(Tally tally, String tag, String scope, int end) {
        return random.nextInt(20) > 0
                ? observed(tally.view(tag), scope, end)
                : Arrays.stream(Window.values())
                        .map(window -> observation(tag, scope, window, end))
                        .toList();
    }

    private static List<Observation> observed(TagView view, String scope, int end) {
        return view.observe(scope, end).stream()
                .flatMap(seen -> Arrays.stream(Window.values()).map(seen::in))
                .toList();
    }

    private static String worded(Candidate candidate) {
        return candidate.people() + " " + candidate.observations().threeHours() + " " + candidate.fell();
    }

    void ofAll(Tally tally, int end) {
        for (String tag : DrawnDays.TAGS) {
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
            assertThat(forms).as("forms of %s at %d of seed %d", tag, end, seed).isEqualTo(naive.forms(tag));
        }
        assertThat(history.hours)
                .as("sealed hours at %d of seed %d", end, seed)
                .isEqualTo(naive.sealed(DrawnDays.TAGS.stream(), 60, naive.firstOpenHour()));
        assertThat(history.days)
                .as("sealed days at %d of seed %d", end, seed)
                .isEqualTo(naive.sealed(DrawnDays.TAGS.stream(), 1440, naive.firstOpenDay()));
    }

    private void compareObservations(TagView view, String scope, int end) {
        for (Observation observation : observed(view, scope, end)) {
            Window window = observation.window();
            assertThat(observation)
                    .as("%s in %s at %d of seed %d", view.tag(), scope, end, seed)
                    .isEqualTo(observation(view.tag(), scope, window, end));
        }
    }
}
