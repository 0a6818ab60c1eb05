package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.campaign.BatchDefinition;
import io.groundswell.campaign.BatchFigures;
import io.groundswell.campaign.BatchPhase;
import io.groundswell.campaign.BatchShare;
import io.groundswell.campaign.BatchWaits;
import io.groundswell.campaign.WaveFigures;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WaveShape;
import io.groundswell.schema.PostEvent;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Concentration;
import io.groundswell.welcome.Persistence;
import io.groundswell.welcome.Share;
import io.groundswell.welcome.Sums;
import io.groundswell.welcome.Verdict;
import io.groundswell.welcome.Wait;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Nine synthetic waves of three weeks, three shapes by three seeds, through the whole topology, beside a batch computation
 * of the same events that shares nothing with it: every sum of every measure, and what is read off them.
 */
class CampaignRecountTest {
    private static final double SCALE = 0.001;

    @TestFactory
    Stream<DynamicTest> everySumIsTheOneThatARecountGives() {
        return Stream.of(WaveShape.values()).flatMap(shape -> Stream.of(1L, 2L, 3L)
                .map(seed -> DynamicTest.dynamicTest(
                        shape + " " + seed, () -> recount(WaveSettings.of(seed, SCALE, shape)))));
    }

    private static void recount(WaveSettings settings) {
        List<PostEvent> events = WaveFigures.events(settings);
        BatchDefinition campaign = WaveFigures.definition(settings);
        try (Timeline weeks = new Timeline()) {
            weeks.campaign(CampaignSums.definition(campaign));
            for (PostEvent event : events) {
                Instant at = event.getOccurredAt() == null ? event.getCreatedAt() : event.getOccurredAt();
                weeks.send(event.getPostId().getBytes(StandardCharsets.UTF_8), event, at);
            }
            weeks.complete(settings.end().toEpochMilli(), settings.end());

            BatchFigures batch = WaveFigures.figures(events, settings);
            Sums sums = weeks.sums(campaign.id());
            CampaignSums.areThoseOf(batch, sums, "the wave");
            Campaign counted =
                    Objects.requireNonNull(weeks.topology().live().campaigns().of(campaign.id()));
            int end = (int) (settings.end().toEpochMilli() / 60_000);
            compareFigures(CampaignFigures.of(sums, counted, end), batch, settings);
        }
    }

    private static void compareFigures(CampaignFigures figures, BatchFigures batch, WaveSettings settings) {
        assertThat(figures.persistence().flatMap(Persistence::verdict).map(Verdict::name))
                .contains(settings.shape().name())
                .isEqualTo(batch.verdict());
        assertThat(figures.hospitality().backlog()).isEqualTo(batch.backlog().size());
        compare("coverage", figures.hospitality().coverage(), batch.coverage());
        compare("first welcome, p50", figures.hospitality().firstWelcome().p50(), batch.waits(), 50);
        compare("first welcome, p90", figures.hospitality().firstWelcome().p90(), batch.waits(), 90);
        compare("both ways", figures.exchange().reciprocity(), batch.reciprocity());
        compare("X", figures.exchange().mixing().across(), batch.across());
        compare("other language", figures.exchange().crossLanguage(), batch.crossLanguage());
        compare("live", figures.exchange().sessionsAcross(), batch.liveAcross());
        figures.retention().overall().forEach((n, share) -> compare("D" + n, share, batch.retention(n)));
        compare("counter-voice", figures.posts().counterVoice(), batch.counterVoice());
        compare("duplicates", figures.posts().duplicates(), batch.duplicates());
        Concentration concentration = figures.concentration().orElseThrow();
        compare("top 50", concentration.byTop(), batch.concentration().top50());
        assertThat(concentration.gini()).isCloseTo(batch.concentration().gini().orElseThrow(), within(1e-9));
        assertThat(concentration.effectiveAuthors())
                .isCloseTo(batch.concentration().effectiveAuthors().orElseThrow(), within(1e-6));
        assertThat(figures.exchange().mixing().expected().orElseThrow())
                .isCloseTo(batch.acrossByChance().orElseThrow(), within(1e-9));
        assertThat(figures.phases().timeline().stream()
                        .map(begun ->
                                new BatchPhase(begun.phase().name(), begun.at().hour())))
                .isEqualTo(batch.phases());
    }

    private static void compare(String what, Share counted, BatchShare recounted) {
        assertThat(new BatchShare(counted.part(), counted.of())).as(what).isEqualTo(recounted);
    }

    private static void compare(String what, Optional<Wait> counted, BatchWaits waits, int percent) {
        BatchWaits.Quantile recounted = waits.quantile(percent).orElseThrow();
        assertThat(counted)
                .as(what)
                .contains(
                        recounted.isOver24Hours() ? Wait.OVER_A_DAY : new Wait(recounted.lowMs(), recounted.highMs()));
    }
}
