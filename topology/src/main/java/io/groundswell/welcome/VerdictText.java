package io.groundswell.welcome;

import static io.groundswell.welcome.VerdictPhrases.say;

import java.time.LocalDate;
import java.util.Map;

/** Whether a campaign lasted, and why that is said, in a few sentences made from its figures alone. */
public final class VerdictText {
    private final CampaignFigures figures;

    public VerdictText(CampaignFigures figures) {
        this.figures = figures;
    }

    public String english() {
        return in(VerdictPhrases.ENGLISH);
    }

    public String chinese() {
        return in(VerdictPhrases.CHINESE);
    }

    private String in(VerdictPhrases phrases) {
        StringBuilder words = new StringBuilder(384);
        boolean ended = figures.maturity().ended();
        figures.persistence()
                .ifPresentOrElse(
                        persistence -> sayWhetherItLasted(words, phrases, persistence),
                        () -> say(words, ended ? phrases.nobodyEver() : phrases.nobody()));
        sayWhoReturned(words, phrases);
        sayWhoWasWelcomed(words, phrases);
        return words.toString();
    }

    private void sayWhetherItLasted(StringBuilder words, VerdictPhrases phrases, Persistence persistence) {
        LocalDate peakDay = LocalDate.ofEpochDay(persistence.peakDay());
        long people = persistence.peakPeople();
        if (people < CampaignFigures.FEWEST_PEOPLE) {
            say(words, phrases.few());
        } else if (persistence.verdict().isPresent()) {
            say(
                    words,
                    phrases.of(persistence.verdict().get()),
                    mean(phrases, persistence.laterMean().orElseThrow()),
                    percent(persistence.value().orElseThrow()),
                    people,
                    peakDay);
        } else if (figures.maturity().ended()) {
            say(words, phrases.ended(), peakDay, people);
        } else {
            say(words, phrases.waiting(), peakDay, people, peakDay.plusDays(Persistence.LAST_DAY));
        }
    }

    /** On the latest of the days that is known of enough people. */
    private void sayWhoReturned(StringBuilder words, VerdictPhrases phrases) {
        figures.retention().overall().entrySet().stream()
                .filter(day -> isEnough(day.getValue()))
                .reduce((earlier, later) -> later)
                .ifPresent(day -> sayWhoReturned(words, phrases, day));
    }

    private static void sayWhoReturned(StringBuilder words, VerdictPhrases phrases, Map.Entry<Integer, Share> day) {
        Share returned = day.getValue();
        Share.Interval interval = returned.interval().orElseThrow();
        say(
                words,
                phrases.returned(),
                returned.of(),
                percent(returned.value().orElseThrow()),
                day.getKey(),
                percent(interval.low()),
                percent(interval.high()));
    }

    private void sayWhoWasWelcomed(StringBuilder words, VerdictPhrases phrases) {
        Share coverage = figures.hospitality().coverage();
        if (isEnough(coverage)) {
            say(words, phrases.welcomed(), percent(coverage.value().orElseThrow()), coverage.of());
        }
    }

    private static String mean(VerdictPhrases phrases, double people) {
        return people > 0 && people < CampaignFigures.FEWEST_PEOPLE ? phrases.underFive() : tenths(people);
    }

    private static boolean isEnough(Share share) {
        return share.of() >= CampaignFigures.FEWEST_PEOPLE;
    }

    private static String percent(double share) {
        return tenths(100 * share);
    }

    /** With one decimal, of what is not negative. */
    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
