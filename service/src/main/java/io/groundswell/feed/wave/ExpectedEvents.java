package io.groundswell.feed.wave;

import java.util.stream.IntStream;

/** How many events a wave is expected to be, with what is edited, removed and sent twice. */
final class ExpectedEvents {

    /** A host answers, and of those who are answered some a second one too. */
    static final double ANSWERS = 1 + NewcomerPlans.SECOND_HOST * Fate.STAYING;

    private ExpectedEvents() {}

    /** But for the few that would arrive after the end. */
    static double of(WaveSettings settings, WaveExpectation expected) {
        double arrivals = IntStream.range(0, settings.days())
                .mapToDouble(settings::arrivalsOn)
                .sum();
        double present = IntStream.range(0, settings.days())
                .mapToDouble(expected::newcomersOn)
                .sum();
        return chatter(settings, expected)
                + Fate.records(Part.INTRODUCTION) * ofNewcomers(arrivals, present - arrivals, settings.shape())
                + Residents.records() * WaveExpectation.RESIDENTS_PER_NEWCOMER * present;
    }

    private static double chatter(WaveSettings settings, WaveExpectation expected) {
        DailyUsers users = new DailyUsers(settings.scale(), expected);
        double posts = IntStream.range(-WaveSettings.QUIET_DAYS, settings.days())
                .mapToDouble(day ->
                        users.authorsOn(day) - expected.authorsOn(day) + Chatter.FURTHER_POSTS_A_DAY * settings.scale())
                .sum();
        return Fate.records(Part.CHATTER) * posts;
    }

    /** What newcomers write, and what hosts answer them. */
    private static double ofNewcomers(double arrivals, double returning, WaveShape shape) {
        double introductions = arrivals / (1 - (1 - Fate.STAYING) * Crowd.BEGINNING_ANEW);
        double settled = introductions * Fate.STAYING;
        double answers = settled * (shape.welcomed() * ANSWERS + (1 - shape.welcomed()) * NewcomerPlans.LATE);
        double thanks = settled * shape.welcomed() * shape.answeringBack() * Fate.STAYING * ANSWERS;
        return introductions + answers + thanks + returning * settled / arrivals;
    }
}
