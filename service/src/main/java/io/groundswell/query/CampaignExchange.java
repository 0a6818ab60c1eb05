package io.groundswell.query;

import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.CohortCounts;
import io.groundswell.welcome.Exchange;
import io.groundswell.welcome.HeldBack;
import io.groundswell.welcome.Mixing;
import io.groundswell.welcome.PeopleBehind;
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

    static CampaignExchange of(CampaignFigures figures) {
        Exchange exchange = figures.exchange();
        CohortCounts people = figures.arrivals();
        Mixing mixing = exchange.mixing();
        Map<String, Long> cells = cells(mixing, people);
        Set<String> hidden = HeldBack.ofApart(cells);
        PeopleBehind behind = new PeopleBehind(figures);
        boolean few = Withholding.few(behind.across());
        return new CampaignExchange(
                Withholding.share(exchange.reciprocity(), behind.reciprocity(), SmallPrint.NO_PAIR),
                told(mixing, hidden),
                Withholding.share(mixing.across(), behind.across(), SmallPrint.NO_ANSWER),
                PublishedNumber.of(mixing.expected(), few, SmallPrint.NO_ANSWER),
                PublishedNumber.of(mixing.ratio(), few, SmallPrint.ONE_COHORT),
                PublishedNumber.of(mixing.externalInternal(), few, SmallPrint.NO_ANSWER),
                Withholding.share(exchange.crossLanguage(), behind.crossLanguage(), SmallPrint.NO_LANGUAGE),
                Withholding.share(exchange.sessionsAcross(), behind.sessionsAcross(), SmallPrint.NO_SESSION),
                hidden.isEmpty() ? null : Withholding.WITHHELD);
    }

    private static Map<String, Long> cells(Mixing mixing, CohortCounts counts) {
        Map<Cohort, Long> people = new EnumMap<>(CohortPeople.byCohort(counts));
        CohortPeople.heldBack(counts).forEach(cohort -> people.put(cohort, 1L));
        Map<String, Long> cells = new TreeMap<>();
        mixing.answers().forEach((from, answered) -> CohortPeople.byCohort(answered)
                .forEach((to, answers) -> cells.put(
                        Mixing.label(from, to),
                        PeopleBehind.least(answers, people.getOrDefault(from, 0L), people.getOrDefault(to, 0L)))));
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
