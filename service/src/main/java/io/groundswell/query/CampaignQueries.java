package io.groundswell.query;

import io.groundswell.query.Answer.Found;
import io.groundswell.query.Answer.NotKnown;
import io.groundswell.query.Answer.NotNow;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.stream.campaign.LiveCampaign;
import io.groundswell.stream.step.Stores;
import io.groundswell.stream.tally.LiveTallies;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Facet;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * How campaigns are getting on. Whatever leaves here has passed {@link Withholding}, but for the backlog, which is for operators.
 * Until the definitions have been read for the first time, every question ends in {@link RulesNotRead}.
 */
public final class CampaignQueries {
    private static final int NEVER = Integer.MIN_VALUE;

    private final Instance instance;
    private final Asking asking;
    private final AuthorNames names;

    public CampaignQueries(Instance instance, AuthorNames names) {
        this.instance = instance;
        this.asking = new Asking(instance);
        this.names = names;
    }

    /** Everything of a campaign. */
    public Answer<CampaignNow> now(String id) {
        return look(id, seen -> CampaignNow.of(seen.campaign(), title(id), seen.figures(), seen.sums()));
    }

    /** The way it took. */
    public Answer<CampaignTable<CampaignPhase>> phases(String id) {
        return table(id, seen -> CampaignNow.phases(seen.figures(), seen.sums()));
    }

    /** People and posts by cohort. */
    public Answer<CampaignTable<CohortRow>> cohorts(String id) {
        return table(id, seen -> CohortRow.all(seen.figures().arrivals(), seen.sums()));
    }

    /** Who came back. */
    public Answer<CampaignTable<RetentionRow>> retention(String id) {
        return table(id, seen -> RetentionRow.all(seen.figures().retention()));
    }

    /** Posts and people by topic or language. */
    public Answer<CampaignTable<FacetRow>> facet(String id, Facet facet) {
        return table(id, seen -> CampaignNow.facet(seen.figures(), facet));
    }

    /** What was removed. */
    public Answer<CampaignTable<RemovedRow>> removed(String id) {
        return table(id, seen -> RemovedRow.all(seen.figures().removals(), seen.sums()));
    }

    /** The tags that it brought up; those whose tally is in another instance are left out. */
    public Answer<CampaignTable<SpilloverRow>> spillover(String id) {
        return look(id, Seen::campaign)
                .then(seen -> asking.answer(() -> {
                    LiveTallies tallies = instance.live().tallies();
                    return new Found<>(
                            new CampaignTable<>(id, new Spillover(instance, seen.value()).rows()),
                            asking.coverage(
                                    throughMinute(seen), 1 + tallies.all().size(), 1 + tallies.partitions()));
                }));
    }

    /**
     * Posts, arrivals and activity over time.
     *
     * @throws BadQuestion if the range is empty or too long
     */
    public Answer<CampaignSeries> series(String id, Granularity step, SeriesQuestion question) {
        return look(id, seen -> {
            SeriesQuestion.Range range = question.range(seen.endMinute());
            int known = Math.max(range.from(), Math.min(range.to(), firstUnknown(step, seen.endMinute())));
            return new CampaignSeries(
                    id,
                    step.name().toLowerCase(Locale.ROOT),
                    Asking.instant(range.from()),
                    Asking.instant(range.to()),
                    CampaignSeries.rows(seen.sums(), step, range.from(), known),
                    known == range.to() && range.from() < seen.endMinute()
                            ? List.of()
                            : List.of(new TagSeries.Absent(
                                    Asking.instant(known),
                                    Asking.instant(range.to()),
                                    "events are complete through " + Asking.instant(seen.endMinute()))));
        });
    }

    /** A page of those who wait; what has come since the answer's {@code asOf} may be in it already. */
    public Answer<CampaignBacklog> backlog(String id, BacklogQuestion question) {
        return look(id, seen -> seen.figures().maturity())
                .then(seen -> asking.answer(() -> {
                    int partitions = instance.settings().partitions().mentions();
                    List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores =
                            instance.stores(Stores.CAMPAIGN_WAITING, partitions);
                    int hourAgo = seen.value().minutesOlderThan(Granularity.HOUR.minutes());
                    BacklogPage page = new BacklogPage(question, names);
                    stores.forEach(store ->
                            page.addFrom(store, id, Asking.instant(hourAgo).toEpochMilli()));
                    int through = throughMinute(seen);
                    return new Found<>(
                            page.asOf(id, through), asking.coverage(through, 1 + stores.size(), 1 + partitions));
                }));
    }

    /** All campaigns that are counted, with their main figures. */
    public CampaignList all() {
        requireDefinitions();
        List<CampaignSummary> here = new ArrayList<>();
        List<CampaignList.Elsewhere> elsewhere = new ArrayList<>();
        int through = Integer.MAX_VALUE;
        for (Campaign campaign : instance.live().campaigns().open()) {
            Answer<CampaignSummary> answer = look(
                    campaign.id(), seen -> CampaignSummary.of(campaign.id(), title(campaign.id()), seen.figures()));
            if (answer instanceof Found<CampaignSummary> found) {
                here.add(found.value());
                through = Math.min(through, throughMinute(found));
            } else if (answer instanceof NotNow<CampaignSummary> not) {
                elsewhere.add(new CampaignList.Elsewhere(campaign.id(), title(campaign.id()), not.why()));
            }
        }
        boolean none = here.isEmpty();
        return new CampaignList(
                none ? null : Asking.instant(through),
                !elsewhere.isEmpty() || (!none && asking.isStale(through)),
                new Coverage.Partitions(
                        instance.live().campaignSums().all().size(),
                        instance.settings().partitions().candidates()),
                here,
                elsewhere);
    }

    /** What is there to be told of a campaign, while it stands still. */
    private record Seen(Campaign campaign, Sums sums, int endMinute, CampaignFigures figures) {}

    private <R extends Record> Answer<CampaignTable<R>> table(String id, Function<Seen, List<R>> rows) {
        return look(id, seen -> new CampaignTable<>(id, rows.apply(seen)));
    }

    private <T> Answer<T> look(String id, Function<Seen, T> telling) {
        requireDefinitions();
        Campaign campaign = instance.live().campaigns().of(id);
        if (campaign == null) {
            return new NotKnown<>("There is no campaign '" + id + "'");
        }
        return asking.answer(() -> {
            Optional<LiveCampaign> live = instance.live().campaignSums().of(id);
            if (live.isEmpty()) {
                return new NotNow<>("The campaign is added up in another instance at the moment");
            }
            return live.get().look(id, (sums, end) -> tell(campaign, sums, end, telling));
        });
    }

    private <T> Answer<T> tell(Campaign campaign, Sums sums, int end, Function<Seen, T> telling) {
        if (end == NEVER) {
            return TagQueries.notYet();
        }
        Seen seen = new Seen(campaign, sums, end, CampaignFigures.of(sums, campaign, end));
        return new Found<>(telling.apply(seen), asking.coverage(end, 1, 1));
    }

    private static int throughMinute(Found<?> found) {
        return TimeBuckets.minuteOf(found.coverage().asOf().toEpochMilli());
    }

    private void requireDefinitions() {
        if (!instance.hasReadRules()) {
            throw new RulesNotRead();
        }
    }

    private String title(String id) {
        CampaignDefinition definition = instance.live().campaigns().definition(id);
        return definition == null ? id : definition.getTitle();
    }

    private static int firstUnknown(Granularity step, int endMinute) {
        return -Math.floorDiv(-endMinute, step.minutes()) * step.minutes();
    }
}
