package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.campaign.BatchDefinition;
import io.groundswell.campaign.BatchFigures;
import io.groundswell.campaign.BatchNewcomer;
import io.groundswell.campaign.BatchPhase;
import io.groundswell.campaign.BatchShare;
import io.groundswell.campaign.BatchWaits;
import io.groundswell.campaign.LongWaveFigures;
import io.groundswell.feed.wave.LongWaveSettings;
import io.groundswell.feed.wave.WaveShape;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignSide;
import io.groundswell.schema.CampaignTag;
import io.groundswell.schema.CampaignTagRole;
import io.groundswell.schema.PostEvent;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Concentration;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Persistence;
import io.groundswell.welcome.Share;
import io.groundswell.welcome.Sums;
import io.groundswell.welcome.Verdict;
import io.groundswell.welcome.Wait;
import io.groundswell.welcome.WaitBuckets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
                        shape + " " + seed, () -> recount(LongWaveSettings.of(seed, SCALE, shape)))));
    }

    private static void recount(LongWaveSettings settings) {
        List<PostEvent> events = LongWaveFigures.events(settings);
        BatchDefinition campaign = LongWaveFigures.definition(settings);
        try (Timeline weeks = new Timeline()) {
            weeks.campaign(definition(campaign));
            for (PostEvent event : events) {
                Instant at = event.getOccurredAt() == null ? event.getCreatedAt() : event.getOccurredAt();
                weeks.send(event.getPostId().getBytes(StandardCharsets.UTF_8), event, at);
            }
            weeks.complete(settings.end().toEpochMilli(), settings.end());

            BatchFigures batch = LongWaveFigures.figures(events, settings);
            weeks.topology()
                    .live()
                    .campaignSums()
                    .of(campaign.id())
                    .orElseThrow()
                    .look(campaign.id(), (sums, end) -> {
                        compareSums(sums, batch);
                        compareFigures(
                                CampaignFigures.of(
                                        sums,
                                        Objects.requireNonNull(weeks.topology()
                                                .live()
                                                .campaigns()
                                                .of(campaign.id())),
                                        end),
                                batch,
                                settings);
                        return end;
                    });
        }
    }

    private static void compareSums(Sums sums, BatchFigures batch) {
        for (Measure measure : Measure.values()) {
            switch (measure) {
                case WAITED -> assertThat(sums.buckets(measure)).isEqualTo(waits(batch));
                case LIVE_ACROSS -> // told apart by a hash here, by the id there
                    assertThat(counts(sums.buckets(measure).values()))
                            .isEqualTo(counts(batch.sums().of(measure.name()).values()));
                default ->
                    assertThat(sums.buckets(measure))
                            .as("%s", measure)
                            .isEqualTo(batch.sums().of(measure.name()));
            }
        }
    }

    private static void compareFigures(CampaignFigures figures, BatchFigures batch, LongWaveSettings settings) {
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

    private static Map<Integer, Map<String, Long>> waits(BatchFigures batch) {
        Map<Integer, Map<String, Long>> waits = new TreeMap<>();
        batch.newcomers().stream().filter(BatchNewcomer::isWelcomedInTime).forEach(newcomer -> waits.computeIfAbsent(
                        newcomer.hour(), hour -> new TreeMap<>())
                .merge(Integer.toString(WaitBuckets.of(newcomer.waitMs())), 1L, Long::sum));
        return waits;
    }

    private static List<Long> counts(Collection<? extends Map<String, Long>> buckets) {
        return buckets.stream()
                .flatMap(labels -> labels.values().stream())
                .sorted()
                .toList();
    }

    private static CampaignDefinition definition(BatchDefinition campaign) {
        return CampaignDefinition.newBuilder()
                .setId(campaign.id())
                .setTitle("A synthetic wave")
                .setOpenFrom(Instant.ofEpochMilli(campaign.openFromMs()))
                .setTags(campaign.roles().entrySet().stream()
                        .map(tag -> new CampaignTag(tag.getKey(), role(tag.getValue())))
                        .toList())
                .setHosts(side(campaign.hosts()))
                .setNewcomers(side(campaign.newcomers()))
                .setBy("editor")
                .setWhy("a scenario")
                .setAt(Instant.ofEpochMilli(campaign.openFromMs()))
                .build();
    }

    private static CampaignTagRole role(String word) {
        return CampaignTagRole.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static CampaignSide side(BatchDefinition.Side side) {
        return new CampaignSide(List.copyOf(side.regions()), List.copyOf(side.languages()));
    }
}
