package io.groundswell.query;

import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Persistence;
import io.groundswell.welcome.VerdictText;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Whether a campaign lasted, as it may be told.
 *
 * @param verdict FLEETING, FADING, LASTING or null
 * @param persistence people of a day 8 to 14 days after the peak day, by those on the peak day; or null
 * @param peakDay the day with the most people, or null
 * @param peakPeople how many they were, or null
 * @param laterPeople the mean of the days 8 to 14, or null: it is not told under five either
 * @param withheld why something is not told although it is known, or null
 * @param notKnownBecause why there is no verdict, or null
 * @param english all of it in words
 * @param chinese the same in Chinese
 */
public record CampaignVerdict(
        @Nullable String verdict,
        @Nullable Double persistence,
        @Nullable LocalDate peakDay,
        @Nullable Long peakPeople,
        @Nullable Double laterPeople,
        @Nullable String withheld,
        @Nullable String notKnownBecause,
        String english,
        String chinese) {

    static CampaignVerdict of(CampaignFigures figures) {
        VerdictText text = new VerdictText(figures);
        if (figures.persistence().isEmpty()) {
            return without(null, SmallPrint.NOBODY_ACTIVE, text);
        }
        Persistence persistence = figures.persistence().get();
        if (Withholding.few(persistence.peakPeople())) {
            return without(Withholding.WITHHELD, null, text);
        }
        OptionalDouble mean = persistence.laterMean();
        boolean fewLater =
                mean.isPresent() && mean.getAsDouble() > 0 && mean.getAsDouble() < CampaignFigures.FEWEST_PEOPLE;
        String notYet = figures.maturity().ended() ? SmallPrint.ENDED_TOO_EARLY : SmallPrint.PEAK_TOO_NEAR;
        return new CampaignVerdict(
                persistence.verdict().map(Enum::name).orElse(null),
                boxed(persistence.value()),
                LocalDate.ofEpochDay(persistence.peakDay()),
                persistence.peakPeople(),
                fewLater ? null : boxed(mean),
                fewLater ? Withholding.WITHHELD : null,
                mean.isPresent() ? null : notYet,
                text.english(),
                text.chinese());
    }

    private static CampaignVerdict without(
            @Nullable String withheld, @Nullable String notKnownBecause, VerdictText text) {
        return new CampaignVerdict(
                null, null, null, null, null, withheld, notKnownBecause, text.english(), text.chinese());
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
