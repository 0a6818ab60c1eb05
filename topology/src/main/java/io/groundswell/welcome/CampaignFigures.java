package io.groundswell.welcome;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that is told of a campaign at one moment. Equal sums give equal figures; {@code docs/campaigns.md} defines each.
 *
 * @param endMinute s: the end of the last closed slide, exclusive, since 1970. What became known before is in the sums
 * @param maturity up to when newcomers had time
 * @param arrivals campaign authors by cohort
 * @param posts what the campaign posts are like
 * @param breakdowns posts and people by each facet
 * @param hospitality how newcomers were received
 * @param exchange how newcomers and hosts deal with each other
 * @param retention who came back
 * @param persistence how many stayed; empty until a day with activity is over
 * @param concentration whether many write a little or few write much; empty if there is no post
 * @param writers the campaign authors by how much they write
 * @param removals what was removed, in all hours
 * @param phases the way the campaign took
 */
public record CampaignFigures(
        int endMinute,
        Maturity maturity,
        CohortCounts arrivals,
        PostCounts posts,
        Map<Facet, Breakdown> breakdowns,
        Hospitality hospitality,
        Exchange exchange,
        Retention retention,
        Optional<Persistence> persistence,
        Optional<Concentration> concentration,
        Writers writers,
        Removals removals,
        Phases phases) {

    /** Nothing is published about fewer people. */
    public static final int FEWEST_PEOPLE = 5;

    public CampaignFigures {
        breakdowns = Collections.unmodifiableMap(breakdowns);
    }

    /** Posts and people by a facet. */
    public Breakdown of(Facet facet) {
        return Objects.requireNonNull(breakdowns.get(facet), "every facet has a breakdown");
    }

    /** As of a moment; O(sums + hours since the campaign opened). */
    public static CampaignFigures of(Sums sums, Campaign campaign, int endMinute) {
        Maturity maturity = Maturity.of(campaign, endMinute);
        Map<Facet, Breakdown> breakdowns = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            breakdowns.put(facet, Breakdown.of(sums, facet));
        }
        Writers writers = Writers.of(sums);
        return new CampaignFigures(
                endMinute,
                maturity,
                CohortCounts.of(sums.totals(Measure.ARRIVALS, Integer.MIN_VALUE, Integer.MAX_VALUE)),
                PostCounts.of(sums),
                breakdowns,
                Hospitality.of(sums, maturity),
                Exchange.of(sums),
                Retention.of(sums, maturity),
                Persistence.of(sums, maturity),
                Concentration.of(writers),
                writers,
                Removals.of(sums, Integer.MIN_VALUE, Integer.MAX_VALUE),
                Phases.of(sums, campaign, maturity));
    }
}
