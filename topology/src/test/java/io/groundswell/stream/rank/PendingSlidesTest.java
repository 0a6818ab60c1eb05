package io.groundswell.stream.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.block.CandidateBlock;
import io.groundswell.conduct.Conduct;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingSlidesTest {
    private static final int END = 29_000_000;
    private static final Expectation SILENCE = new Expectation(0, 1, 240, 0.01);

    private final PendingSlides pending = new PendingSlides(2);

    @Test
    void aSlideIsWhatAllTalliesSayOfItWhoeverSpeaksFirst() {
        Observations activity = seen(700);
        ScopeSlide withActivity = new ScopeSlide("global", END, activity, 3, List.of(candidate("maple")));
        ScopeSlide without = new ScopeSlide("global", END, Observations.NONE, 4, List.of(candidate("oak")));

        for (int first = 0; first < 2; first++) {
            pending.add(new CandidateBlock(0, END, false, List.of(first == 0 ? withActivity : without)));
            pending.add(new CandidateBlock(1, END, false, List.of(first == 0 ? without : withActivity)));

            assertThat(pending.rankableThrough()).isEqualTo(END);
            assertThat(pending.take(END)).hasEntrySatisfying("global", joined -> {
                assertThat(joined.activity()).isEqualTo(activity);
                assertThat(joined.activeTags()).isEqualTo(7);
                assertThat(joined.candidates()).extracting(Candidate::tag).containsExactlyInAnyOrder("maple", "oak");
            });
        }
    }

    private static Candidate candidate(String tag) {
        return new Candidate(tag, tag, END, seen(20), Conduct.NONE, false);
    }

    private static Observations seen(int people) {
        return new Observations(new Expectations(SILENCE, SILENCE), people, people);
    }
}
