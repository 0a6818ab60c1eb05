package io.groundswell.trend;

import io.groundswell.conduct.Conduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Slides, candidates and expectations as tests draw them. */
public final class Drawn {

    public static final ScoringPolicy POLICY = ScoringPolicy.defaults();

    /** A tag about which ten days of silence are known: 5 people are a surprise of about 4. */
    public static final Expectation SILENCE = new Expectation(0, 1, 240, 0.01);

    /** A tag of which nothing is known: the prior alone is expected. */
    public static final Expectation UNKNOWN = new Expectation(0, 1, 0, 0.01);

    private static final Expectation BUSY = new Expectation(12, 1, 200, 0.3);

    private Drawn() {}

    public static Observation hour(int people, Expectation past) {
        return new Observation(Window.HOUR, people, past);
    }

    /** The same people in the hour and in three: the hour surprises more, for more is expected of three by the prior. */
    public static Observations seen(int people, Expectation past) {
        return new Observations(new Expectations(past, past), people, people);
    }

    /** A tag that was silent for ten days, with so many people in the last hour. */
    public static Candidate risen(String tag, int people) {
        return new Candidate(tag, "#" + tag, 0, seen(people, SILENCE), Conduct.NONE, false);
    }

    /** As {@link #risen}, after people were taken away. */
    public static Candidate fallen(String tag, int people) {
        return new Candidate(tag, "#" + tag, 0, seen(people, SILENCE), Conduct.NONE, true);
    }

    /** A tag with 20 people expected, known for ten days. */
    public static Candidate usual(String tag, int people) {
        return new Candidate(tag, "#" + tag, 0, seen(people, new Expectation(20, 1, 240, 0.01)), Conduct.NONE, false);
    }

    public static ScopeSlide slide(int endMinute, Candidate... candidates) {
        return new ScopeSlide("global", endMinute, Observations.NONE, 100, List.of(candidates));
    }

    public static ScoringPolicy policyWithPlaces(int places) {
        RankingPolicy usual = POLICY.ranking();
        return new ScoringPolicy(
                POLICY.baseline(),
                POLICY.surprise(),
                POLICY.states(),
                POLICY.authenticity(),
                new RankingPolicy(usual.scoreCapZ(), usual.scoreHalfLifeMinutes(), places));
    }

    /** Two hundred minutes of six tags that come, rise, fall and go, with stretches of silence. */
    public static List<ScopeSlide> history(int seed) {
        Random random = new Random(seed);
        int[] people = new int[6];
        List<ScopeSlide> slides = new ArrayList<>();
        for (int minute = 1; minute <= 200; minute++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int tag = 0; tag < people.length; tag++) {
                boolean silence = minute / 40 % 2 == 1;
                people[tag] =
                        silence ? 0 : Math.max(0, people[tag] + random.nextInt(9) - 4 + (minute % 40 < 8 ? 2 : 0));
                if (people[tag] > 0) {
                    candidates.add(candidate("tag" + tag, people[tag], tag % 2 == 0, random.nextInt(20) == 0));
                }
            }
            Observations activity = seen(random.nextInt(200), new Expectation(100, 1, 200, 0.1));
            slides.add(new ScopeSlide("global", minute, activity, 1000, candidates));
        }
        return slides;
    }

    private static Candidate candidate(String tag, int people, boolean quietBefore, boolean fell) {
        Expectation past = quietBefore ? SILENCE : BUSY;
        Observations windows = new Observations(new Expectations(past, past), people, people + 2);
        return new Candidate(tag, tag, 0, windows, Conduct.NONE, fell);
    }

    /** A slide with other candidates. */
    public static ScopeSlide with(ScopeSlide slide, List<Candidate> candidates) {
        return new ScopeSlide(slide.scope(), slide.endMinute(), slide.activity(), slide.activeTags(), candidates);
    }
}
