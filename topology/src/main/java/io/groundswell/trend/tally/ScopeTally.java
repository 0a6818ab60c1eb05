package io.groundswell.trend.tally;

import io.groundswell.trend.Baseline;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
import io.groundswell.trend.Past;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.Surprise;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.Window;
import org.jspecify.annotations.Nullable;

/**
 * One tag in one scope: where its people's latest mentions lie, its open hours, and what its past lets expect. The past
 * is kept in two parts: {@code sealed} up to the hour behind which nothing can change any more, and the open hours
 * folded upon it. So a removal within the grace leaves no trace in any later expectation, to the bit.
 *
 * <p>It <em>is</em> the histogram of the latest mentions, for there are very many, and a slide looks at each that was touched.
 */
final class ScopeTally extends LatestMentions {
    private static final Window[] WINDOWS = Window.values();

    /** To fold so few hours anew, once an hour, costs less than to keep what they were folded into. */
    private static final int FEW_HOURS = 8;

    /** Nothing was told, or what is to be told now is not that. */
    private static final int OTHERWISE = -1;

    final int scope;
    final HourCounts hours = new HourCounts();

    /** Whether people were taken away since the last slide. */
    boolean fell;

    private @Nullable Candidate told;

    /** What that says of people, beside what is counted here: mostly it is told again, and need not be fetched for that. */
    private int toldInHour = OTHERWISE;

    private int toldInThreeHours = OTHERWISE;

    private @Nullable Past sealed;
    private @Nullable Past folded;
    private int foldedBefore;

    /** By window; the same for every slide of an hour, until an earlier hour changes. */
    private @Nullable Expectations expected;

    private int expectedIn;

    ScopeTally(int scope) {
        this.scope = scope;
    }

    /** So many posts more, or less, in a minute, by an author with such others; open hours change, sealed ones do not. */
    void change(int minute, int posts, OtherMentions.InScope others, int firstOpenHour) {
        int hour = TimeBuckets.hourOf(minute);
        int people = posts > 0 ? 1 : -1;
        fell |= posts < 0;
        if (minute > others.latest()) {
            move(posts > 0 ? others.latest() : minute, posts > 0 ? minute : others.latest());
        }
        if (hour >= firstOpenHour) {
            hours.addPosts(hour, posts);
            if (!others.inTheHour()) {
                hours.addPeople(hour, Window.HOUR, people);
            }
        }
        for (int later = Math.max(0, firstOpenHour - hour); later <= 2; later++) {
            if (!others.inThreeHoursEnding(later)) {
                hours.addPeople(hour + later, Window.THREE_HOURS, people);
            }
        }
        forgetFoldedOver(hour);
    }

    /** Distinct authors of the window that ends at a minute, exclusive, the end of the last closed slide or of the one to close. */
    int people(Window window, int endMinute) {
        return since(endMinute - window.minutes());
    }

    /** The largest surprise there can be in a window that ends at a minute, whatever the surge. */
    double mostSurprise(int endMinute, ScoringPolicy policy) {
        Expectations expectations = expectations(endMinute, policy);
        double most = Double.NEGATIVE_INFINITY;
        for (Window window : WINDOWS) {
            int people = people(window, endMinute);
            most = Math.max(most, Surprise.mostOf(window, people, expectations.in(window), policy.surprise()));
        }
        return most;
    }

    /** What each window that ends at a minute holds, beside what the hours before its last one let expect. */
    Observations observe(int endMinute, ScoringPolicy policy) {
        return new Observations(
                expectations(endMinute, policy), people(Window.HOUR, endMinute), people(Window.THREE_HOURS, endMinute));
    }

    /** What was told of it in the last slide; null if nothing was. */
    @Nullable Candidate told() {
        return told;
    }

    /** Notes what is told of it in this slide; null if nothing is. */
    void tell(@Nullable Candidate candidate) {
        told = candidate;
        toldInHour = OTHERWISE;
        if (candidate != null && !candidate.fell()) {
            toldInHour = candidate.observations().hour();
            toldInThreeHours = candidate.observations().threeHours();
        }
    }

    /** Whether people and what is expected are as they were told in the last slide, and nobody had been taken away then. */
    boolean isAsTold(int endMinute) {
        return expected != null
                && expectedIn == TimeBuckets.hourOf(endMinute - 1)
                && toldInHour == people(Window.HOUR, endMinute)
                && toldInThreeHours == people(Window.THREE_HOURS, endMinute);
    }

    /** Whether the hour that ends at a minute holds so many people; what lies before the longest window is let go. */
    boolean hasPeople(int least, int endMinute) {
        if (all() < least) {
            return false;
        }
        raiseFloor(endMinute - Window.THREE_HOURS.minutes());
        return people(Window.HOUR, endMinute) >= least;
    }

    /** A slide has been looked at. */
    void settle() {
        fell = false;
    }

    /** The hour in which the scope first saw the tag, as far as is remembered; {@code otherwise} if it holds nothing. */
    int firstHour(int otherwise) {
        if (sealed != null) {
            return sealed.startHour();
        }
        return hours.size() > 0 ? hours.hour(0) : otherwise;
    }

    /** Makes all hours before one part of the sealed past and forgets their rows. */
    void sealBefore(int hour, ScoringPolicy policy) {
        if (hours.size() == 0 || hours.hour(0) >= hour) {
            return;
        }
        Past past = sealed == null ? Past.startingAt(hours.hour(0)) : sealed;
        fold(past, hour, policy);
        sealed = past;
        hours.dropBefore(hour);
        folded = null;
        expected = null;
    }

    @Nullable Past sealed() {
        return sealed;
    }

    void restoreSealed(Past past) {
        sealed = past;
        folded = null;
        expected = null;
    }

    /** Something changed in an hour: what was folded over it is no longer true. */
    private void forgetFoldedOver(int hour) {
        if (hour < foldedBefore) {
            folded = null;
            expected = null;
        }
    }

    private Expectations expectations(int endMinute, ScoringPolicy policy) {
        int hour = TimeBuckets.hourOf(endMinute - 1);
        if (expected == null || expectedIn != hour) {
            expected = pastBefore(hour, policy).expectationsFor(hour, policy);
            expectedIn = hour;
            toldInHour = OTHERWISE;
        }
        return expected;
    }

    private Past pastBefore(int hour, ScoringPolicy policy) {
        Past past = folded;
        if (past == null || foldedBefore > hour || startsElsewhere(past, hour)) {
            past = sealed == null ? Past.startingAt(firstHour(hour)) : sealed.copy();
        }
        fold(past, hour, policy);
        foldedBefore = hour;
        folded = hours.size() <= FEW_HOURS ? null : past;
        return past;
    }

    /** Whether a removal took away the mention with which the folded past began. */
    private boolean startsElsewhere(Past past, int hour) {
        return sealed == null && past.startHour() != firstHour(hour);
    }

    /** Folds the rows before an hour that the past does not hold yet. */
    private void fold(Past past, int hour, ScoringPolicy policy) {
        for (Window window : WINDOWS) {
            Baseline baseline = past.in(window);
            int first = hours.rowOf(baseline.nextHour());
            for (int row = first >= 0 ? first : -first - 1; row < hours.size() && hours.hour(row) < hour; row++) {
                baseline.fold(hours.hour(row), hours.people(row, window), policy);
            }
        }
    }
}
