package io.groundswell.query;

import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Concentration;
import org.jspecify.annotations.Nullable;

/**
 * Whether many write a little or few write much, as it may be told.
 *
 * @param authors n
 * @param gini Gini's coefficient of their posts
 * @param effectiveAuthors 1 ÷ Σ p²
 * @param byTop the share of the posts by the fifty who write most
 * @param withheld why it is not told although it is known, or null
 * @param notKnownBecause why it is not known, or null
 */
public record CampaignConcentration(
        @Nullable Long authors,
        @Nullable Double gini,
        @Nullable Double effectiveAuthors,
        @Nullable Double byTop,
        @Nullable String withheld,
        @Nullable String notKnownBecause) {

    static CampaignConcentration of(CampaignFigures figures) {
        if (figures.concentration().isEmpty()) {
            return new CampaignConcentration(0L, null, null, null, null, SmallPrint.NO_POST);
        }
        Concentration told = figures.concentration().get();
        return Withholding.few(told.authors())
                ? new CampaignConcentration(null, null, null, null, Withholding.WITHHELD, null)
                : new CampaignConcentration(
                        told.authors(),
                        told.gini(),
                        told.effectiveAuthors(),
                        told.byTop().value().orElseThrow(),
                        null,
                        null);
    }
}
