package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures of drawn campaigns beside what their definitions say of each author. */
class CampaignFiguresTest {
    private static final int SEEDS = 30;
    private static final int FROM = 20_102 * 1440 + 777;
    private static final int DAYS = 30;
    private static final Campaign CAMPAIGN = Campaigns.from(FROM);

    @Test
    void theyAreWhatTheDefinitionsSayOfEachAuthor() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<DrawnAuthor> authors = DrawnAuthor.draw(random, 400, FROM * 60_000L, DAYS);
            int end = FROM + random.nextInt(DAYS * 1440);
            CampaignFigures figures = CampaignFigures.of(sums(authors, end), CAMPAIGN, end);
            List<DrawnAuthor> newcomers = authors.stream()
                    .filter(author -> author.cohort() == Cohort.NEWCOMER && author.arrival() < end * 60_000L)
                    .toList();

            assertThat(figures.hospitality()).as("seed %d", seed).isEqualTo(NaiveFigures.hospitality(newcomers, end));
            assertThat(figures.retention().overall().get(1))
                    .as("seed %d", seed)
                    .isEqualTo(NaiveFigures.returned(newcomers, 1, end));
            assertThat(figures.retention().overall().get(7))
                    .as("seed %d", seed)
                    .isEqualTo(NaiveFigures.returned(newcomers, 7, end));
            assertThat(figures.persistence())
                    .as("seed %d", seed)
                    .isEqualTo(NaiveFigures.persistence(authors, FROM, end));
            assertThat(figures.arrivals().newcomers()).as("seed %d", seed).isEqualTo(newcomers.size());
        }
    }

    @Test
    void howTheyAreSplitDoesNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<DrawnAuthor> authors = DrawnAuthor.draw(random, 200, FROM * 60_000L, DAYS);
            int end = FROM + DAYS * 1440;
            List<Sums> partitions = new ArrayList<>();
            IntStream.range(0, 1 + random.nextInt(5)).forEach(partition -> partitions.add(new Sums()));
            authors.forEach(author -> author.tell(partitions.get(random.nextInt(partitions.size())), end));
            Sums merged = new Sums();
            partitions.forEach(partition -> merged.addAll(partition, 1));

            assertThat(CampaignFigures.of(merged, CAMPAIGN, end))
                    .as("seed %d", seed)
                    .isEqualTo(CampaignFigures.of(sums(authors, end), CAMPAIGN, end));
        }
    }

    @Test
    void whenAllIsTakenBackNothingIsKnown() {
        for (int seed = 0; seed < SEEDS; seed++) {
            int end = FROM + DAYS * 1440;
            Sums sums = sums(DrawnAuthor.draw(new Random(seed), 200, FROM * 60_000L, DAYS), end);
            sums.addAll(sums(DrawnAuthor.draw(new Random(seed), 200, FROM * 60_000L, DAYS), end), -1);

            assertNothingIsKnown(CampaignFigures.of(sums, CAMPAIGN, end));
        }
    }

    private static void assertNothingIsKnown(CampaignFigures none) {
        assertThat(none.arrivals()).isEqualTo(new CohortCounts(0, 0, 0));
        assertThat(none.arrivals().ratio()).isEmpty();
        assertThat(none.posts().posts()).isZero();
        assertThat(none.posts().counterVoice().value()).isEmpty();
        assertThat(none.posts().duplicates().value()).isEmpty();
        assertThat(none.breakdowns().values()).allMatch(facet -> facet.byValue().isEmpty());
        assertThat(none.hospitality())
                .isEqualTo(
                        new Hospitality(new Share(0, 0), new FirstWelcome(0, Optional.empty(), Optional.empty()), 0));
        assertThat(none.exchange().reciprocity().value()).isEmpty();
        assertThat(none.exchange().crossLanguage().value()).isEmpty();
        assertThat(none.exchange().sessionsAcross().value()).isEmpty();
        assertThat(none.exchange().mixing().across().value()).isEmpty();
        assertThat(none.retention().overall().values())
                .allMatch(returned -> returned.value().isEmpty());
        assertThat(none.retention().byArrivalDay()).isEmpty();
        assertThat(none.persistence()).isEmpty();
        assertThat(none.concentration()).isEmpty();
        assertThat(none.removals().byReason()).isEmpty();
        assertThat(none.phases().timeline()).extracting(Phases.Begun::phase).containsExactly(Phase.SEED);
    }

    private static Sums sums(List<DrawnAuthor> authors, int endMinute) {
        Sums sums = new Sums();
        authors.forEach(author -> author.tell(sums, endMinute));
        return sums;
    }
}
