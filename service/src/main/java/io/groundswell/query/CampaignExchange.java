package io.groundswell.query;

import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.CohortCounts;
import io.groundswell.welcome.Exchange;
import io.groundswell.welcome.Mixing;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How newcomers and hosts deal with each other, as it may be told. Answers count as people do: one to four are not told; and so
 * are none of a cohort with one to four people.
 *
 * @param reciprocity pairs that speak both ways, of pairs
 * @param answers by who answers and who is answered: {@code HOST>NEWCOMER}; null if withheld
 * @param across X
 * @param expected X₀
 * @param ratio X ÷ X₀
 * @param externalInternal the E–I index
 * @param crossLanguage answers in another language than the answered author's
 * @param sessionsAcross live sessions across cohorts, of live sessions with a co-host
 * @param withheld why some answers are not told, or null
 */
public record CampaignExchange(
        PublishedShare reciprocity,
        Map<String, @Nullable Long> answers,
        PublishedShare across,
        PublishedNumber expected,
        PublishedNumber ratio,
        PublishedNumber externalInternal,
        PublishedShare crossLanguage,
        PublishedShare sessionsAcross,
        @Nullable String withheld) {

    static CampaignExchange of(CampaignFigures figures, Discretion discretion) {
        Exchange exchange = figures.exchange();
        CohortCounts people = figures.arrivals();
        Mixing mixing = exchange.mixing();
        Map<String, Long> cells = cells(mixing, people);
        Set<String> hidden = Discretion.heldBack(cells);
        long ofBoth = least(mixing.across().of(), people.newcomers(), people.hosts());
        boolean few = Discretion.few(ofBoth);
        return new CampaignExchange(
                Discretion.share(
                        exchange.reciprocity(),
                        least(exchange.reciprocity().of(), people.newcomers(), people.hosts()),
                        SmallPrint.NO_PAIR),
                told(mixing, hidden),
                Discretion.share(mixing.across(), ofBoth, SmallPrint.NO_ANSWER),
                PublishedNumber.of(mixing.expected(), few, SmallPrint.NO_ANSWER),
                PublishedNumber.of(mixing.ratio(), few, SmallPrint.ONE_COHORT),
                PublishedNumber.of(mixing.externalInternal(), few, SmallPrint.NO_ANSWER),
                Discretion.share(
                        exchange.crossLanguage(),
                        least(exchange.crossLanguage().of(), people.total()),
                        SmallPrint.NO_LANGUAGE),
                Discretion.share(
                        exchange.sessionsAcross(),
                        discretion.writersOf(exchange.sessionsAcross().of()),
                        SmallPrint.NO_SESSION),
                hidden.isEmpty() ? null : Discretion.WITHHELD);
    }

    /** Of the answers, or of the people on one side if they are fewer; nobody there is no reason to be silent. */
    private static long least(long answers, long... people) {
        long least = answers;
        for (long side : people) {
            least = side > 0 ? Math.min(least, side) : least;
        }
        return least;
    }

    private static Map<String, Long> cells(Mixing mixing, CohortCounts counts) {
        Map<Cohort, Long> people = new EnumMap<>(CohortPeople.byCohort(counts));
        CohortPeople.heldBack(counts).forEach(cohort -> people.put(cohort, 1L));
        Map<String, Long> cells = new TreeMap<>();
        mixing.answers().forEach((from, answered) -> CohortPeople.byCohort(answered)
                .forEach((to, answers) -> cells.put(
                        Mixing.label(from, to),
                        least(answers, people.getOrDefault(from, 0L), people.getOrDefault(to, 0L)))));
        return cells;
    }

    private static Map<String, @Nullable Long> told(Mixing mixing, Set<String> hidden) {
        Map<String, @Nullable Long> told = new LinkedHashMap<>();
        mixing.answers()
                .forEach((from, answered) -> CohortPeople.byCohort(answered).forEach((to, answers) -> {
                    String label = Mixing.label(from, to);
                    told.put(label, hidden.contains(label) ? null : answers);
                }));
        return told;
    }
}
