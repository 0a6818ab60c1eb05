package io.groundswell.trend.tally;

import static io.groundswell.trend.Drawn.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.Drawn;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.Surprise;
import io.groundswell.trend.Window;
import io.groundswell.trend.rank.ScopeRanker;
import io.groundswell.trend.rank.TagVerdicts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlideReportsTest {
    private static final int SEEDS = 40;

    /** As a tally tells: from the surprise that begins a track on, and down to a quiet one only while it may have a track. */
    @Test
    void tagsThatCannotHaveATrackNeedNotBeTold() {
        int leftOut = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ScopeRanker all = new ScopeRanker("global", POLICY);
            ScopeRanker some = new ScopeRanker("global", POLICY);
            Map<String, TagLedger> ledgers = new HashMap<>();
            for (ScopeSlide slide : Drawn.history(seed)) {
                SlideReports reports =
                        new SlideReports(new ScopeCatalog(), new ActiveTags(), POLICY, slide.endMinute());
                List<Candidate> told = slide.candidates().stream()
                        .filter(candidate ->
                                candidate.people() >= POLICY.states().minPeople())
                        .filter(candidate -> reports.mustBeTold(
                                ledgers.computeIfAbsent(candidate.tag(), tag -> new TagLedger(tag, 0)),
                                most(candidate)))
                        .toList();
                leftOut += slide.candidates().size() - told.size();
                assertThat(some.rank(Drawn.with(slide, told), TagVerdicts.NONE).ranking())
                        .as("minute %d of seed %d", slide.endMinute(), seed)
                        .isEqualTo(all.rank(slide, TagVerdicts.NONE).ranking());
            }
        }
        assertThat(leftOut).isPositive();
    }

    private static double most(Candidate candidate) {
        return Arrays.stream(Window.values())
                .map(candidate.observations()::in)
                .mapToDouble(
                        seen -> Surprise.mostOf(seen.window(), seen.people(), seen.expectation(), POLICY.surprise()))
                .max()
                .orElseThrow();
    }
}
