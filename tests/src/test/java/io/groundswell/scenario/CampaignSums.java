package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.campaign.BatchDefinition;
import io.groundswell.campaign.BatchFigures;
import io.groundswell.campaign.BatchNewcomer;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignSide;
import io.groundswell.schema.CampaignTag;
import io.groundswell.schema.CampaignTagRole;
import io.groundswell.stream.campaign.LiveCampaign;
import io.groundswell.stream.campaign.WideSums;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import io.groundswell.welcome.WaitBuckets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What the product adds up of a campaign, beside the batch computation of the same events. */
public final class CampaignSums {
    private CampaignSums() {}

    /** Every sum of every measure is the one that a recount gives. */
    public static void areThoseOf(BatchFigures batch, Sums sums, String as) {
        for (Measure measure : Measure.values()) {
            areThoseOf(batch, sums, measure, as);
        }
    }

    /** Everything that is added up in this process, copied: what is held, and what lies in {@code campaign-sums} alone. */
    public static Sums all(LiveCampaign live, ReadOnlyKeyValueStore<Bytes, byte[]> store, String campaign) {
        Sums all = live.look(campaign, (sums, end) -> {
            Sums copy = new Sums();
            copy.addAll(sums, 1);
            return copy;
        });
        WideSums wide = new WideSums(store, campaign);
        Arrays.stream(Measure.values()).filter(Measure::isWide).forEach(measure -> wide.forEach(measure, all::add));
        return all;
    }

    static void areThoseOf(BatchFigures batch, Sums sums, Measure measure, String as) {
        Map<Integer, Map<String, Long>> counted = sums.buckets(measure);
        switch (measure) {
            case WAITED -> assertThat(counted).as("%s, %s", measure, as).isEqualTo(waits(batch));
            case LIVE_ACROSS -> // each session has a label, which is a hash here and the id there
                assertThat(countsOf(counted.values()))
                        .as("%s, %s", measure, as)
                        .isEqualTo(countsOf(batch.sums().of(measure.name()).values()));
            default ->
                assertThat(counted)
                        .as("%s, %s", measure, as)
                        .isEqualTo(batch.sums().of(measure.name()));
        }
    }

    /** As people would define the same campaign. */
    public static CampaignDefinition definition(BatchDefinition campaign) {
        return CampaignDefinition.newBuilder()
                .setId(campaign.id())
                .setTitle("A campaign")
                .setOpenFrom(Instant.ofEpochMilli(campaign.openFromMs()))
                .setOpenTo(campaign.openToMs() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(campaign.openToMs()))
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

    private static SortedMap<Integer, SortedMap<String, Long>> waits(BatchFigures batch) {
        SortedMap<Integer, SortedMap<String, Long>> waits = new TreeMap<>();
        batch.newcomers().stream().filter(BatchNewcomer::isWelcomedInTime).forEach(newcomer -> waits.computeIfAbsent(
                        newcomer.hour(), hour -> new TreeMap<>())
                .merge(Integer.toString(WaitBuckets.of(newcomer.waitMs())), 1L, Long::sum));
        return waits;
    }

    private static List<Long> countsOf(Collection<? extends Map<String, Long>> buckets) {
        return buckets.stream()
                .flatMap(labels -> labels.values().stream())
                .sorted()
                .toList();
    }

    private static CampaignTagRole role(String word) {
        return CampaignTagRole.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static CampaignSide side(BatchDefinition.Side side) {
        return new CampaignSide(List.copyOf(side.regions()), List.copyOf(side.languages()));
    }
}
