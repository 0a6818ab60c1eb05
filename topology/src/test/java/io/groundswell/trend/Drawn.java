package io.groundswell.trend;

import io.groundswell.conduct.Conduct;
import java.util.List;

/** Slides, candidates and expectations as tests draw them. */
final class Drawn {

    static final ScoringPolicy POLICY = ScoringPolicy.defaults();

    /** A tag about which ten days of silence are known: 5 people are a surprise of about 4. */
    static final Expectation SILENCE = new Expectation(0, 1, 240, 0.01);

    /** A tag of which nothing is known: the prior alone is expected. */
    static final Expectation UNKNOWN = new Expectation(0, 1, 0, 0.01);

    private Drawn() {}

    static Observation hour(int people, Expectation past) {
        return new Observation(Window.HOUR, people, past);
    }

    /** The same people in the hour and in three: the hour surprises more, for more is expected of three by the prior. */
    static Observations seen(int people, Expectation past) {
        return new Observations(new Expectations(past, past), people, people);
    }

    /** A tag that was silent for ten days, with so many people in the last hour. */
    static Candidate risen(String tag, int people) {
        return new Candidate(tag, "#" + tag, 0, seen(people, SILENCE), Conduct.NONE, false);
    }

    /** As {@link #risen}, after people were taken away. */
    static Candidate fallen(String tag, int people) {
        return new Candidate(tag, "#" + tag, 0, seen(people, SILENCE), Conduct.NONE, true);
    }

    /** A tag with 20 people expected, known for ten days. */
    static Candidate usual(String tag, int people) {
        return new Candidate(tag, "#" + tag, 0, seen(people, new Expectation(20, 1, 240, 0.01)), Conduct.NONE, false);
    }

    static ScopeSlide slide(int endMinute, Candidate... candidates) {
        return new ScopeSlide("global", endMinute, Observations.NONE, 100, List.of(candidates));
    }

    static ScoringPolicy policyWithPlaces(int places) {
        RankingPolicy usual = POLICY.ranking();
        return new ScoringPolicy(
                POLICY.baseline(),
                POLICY.surprise(),
                POLICY.states(),
                POLICY.authenticity(),
                new RankingPolicy(usual.scoreCapZ(), usual.scoreHalfLifeMinutes(), places));
    }
}
