package io.groundswell.trend.tally;

import io.groundswell.trend.Candidate;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tally at the beginning of a day, from whose midnight minutes are drawn; the grace is three hours. */
final class StagedTally {
    static final int MIDNIGHT = 20_000 * TimeBuckets.MINUTES_PER_DAY;
    static final TallyPolicy GRACE = new TallyPolicy(Duration.ofHours(3));

    final RecordedHistory history = new RecordedHistory();
    final Tally tally;

    StagedTally() {
        this(ScoringPolicy.defaults());
    }

    StagedTally(ScoringPolicy scoring) {
        tally = new Tally(GRACE, scoring, history);
        tally.close(at(0, 0));
    }

    void passThrough(int from, int to) {
        for (int minute = from; minute <= to; minute++) {
            tally.close(minute);
        }
    }

    void people(String tag, int count, int minute) {
        for (int author = 0; author < count; author++) {
            tally.add(mention(tag, author, minute));
        }
    }

    /** What is told of the first candidate of each slide that has one. */
    List<String> told(int from, int to) {
        List<String> told = new ArrayList<>();
        for (int minute = from; minute <= to; minute++) {
            candidate(tally.close(minute)).ifPresent(found -> told.add(found.tag() + " " + found.people()));
        }
        return told;
    }

    static Optional<Candidate> candidate(List<ScopeSlide> slides) {
        return slides.stream().flatMap(slide -> slide.candidates().stream()).findFirst();
    }

    static Mention mention(String tag, long author, int minute) {
        return new Mention(tag, tag, author, minute, null, null);
    }

    static int at(int hour, int minute) {
        return MIDNIGHT + hour * 60 + minute;
    }
}
