package io.groundswell.query;

import io.groundswell.query.Answer.Found;
import io.groundswell.stream.campaign.WideSums;
import io.groundswell.stream.review.RuleBook;
import io.groundswell.stream.step.Stores;
import io.groundswell.stream.tally.LiveTally;
import io.groundswell.stream.tally.SeriesStep;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds the tags that a campaign brought up: what campaigns add up of other tags, beside what the tallies remember of these. */
final class Spillover {
    private static final int MOST_ROWS = 100;
    private static final int MOST_LOOKED_AT = 2_000;
    private static final int NEVER = Integer.MIN_VALUE;

    private final Instance instance;
    private final Campaign campaign;
    private final WideSums sums;

    Spillover(Instance instance, Campaign campaign) {
        this.instance = instance;
        this.campaign = campaign;
        this.sums = new WideSums(instance.store(Stores.CAMPAIGN_SUMS), campaign.id());
    }

    /** Those of most people first; of as many the first by name. Tags whose tally is not here are not among them. */
    List<SpilloverRow> rows() {
        return companions().stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .limit(MOST_ROWS)
                .toList();
    }

    /** A tag that stood in campaign posts of so many people. */
    private record Companion(String tag, long people) {}

    private List<Companion> companions() {
        List<Companion> companions = new ArrayList<>();
        sums.forEach(Measure.PEOPLE_BY_OTHER_TAG, (key, people) -> {
            if (people >= CampaignFigures.FEWEST_PEOPLE) {
                companions.add(new Companion(key.label(), people));
            }
        });
        return companions.stream()
                .sorted(Comparator.comparingLong(Companion::people).reversed().thenComparing(Companion::tag))
                .limit(MOST_LOOKED_AT)
                .toList();
    }

    private Optional<SpilloverRow> row(Companion companion) {
        RuleBook rules = instance.live().rules();
        String counted = rules.target(companion.tag());
        Optional<LiveTally> tally = instance.live().tallies().of(counted);
        if (tally.isEmpty() || rules.blocked(companion.tag()) || campaign.tags().containsKey(counted)) {
            return Optional.empty();
        }
        CampaignUse use = new CampaignUse();
        sums.forEach(Measure.POSTS_BY_OTHER_TAG, companion.tag(), (key, posts) -> use.add(key.bucket(), posts));
        OptionalInt firstAnywhere =
                tally.get().look(counted, glance -> glance.tag().firstHour(Scopes.GLOBAL));
        if (firstAnywhere.orElse(NEVER) != use.firstHour) {
            return Optional.empty();
        }
        Instant firstSeen = Asking.instant(use.firstHour * TimeBuckets.MINUTES_PER_HOUR);
        return Optional.of(new SpilloverRow(
                companion.tag(), firstSeen, companion.people(), use.posts, postsEverywhere(counted, firstSeen)));
    }

    private static final class CampaignUse {
        private int firstHour = Integer.MAX_VALUE;
        private long posts;

        void add(int hour, long more) {
            firstHour = Math.min(firstHour, hour);
            posts += more;
        }
    }

    private @Nullable Long postsEverywhere(String tag, Instant since) {
        int day = TimeBuckets.minuteOf(since.toEpochMilli()) / TimeBuckets.MINUTES_PER_DAY;
        Instant from = Asking.instant(day * TimeBuckets.MINUTES_PER_DAY);
        Answer<TagSeries> series = new SeriesQueries(instance)
                .series(new TagName(tag), ScopeName.GLOBAL, new SeriesQuestion(SeriesStep.DAY, from, null));
        return series instanceof Found<TagSeries> found
                ? (Long) found.value().points().stream()
                        .mapToLong(TagSeries.Point::posts)
                        .sum()
                : null;
    }
}
