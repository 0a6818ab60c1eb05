package io.groundswell.http;

import io.groundswell.query.Counts;
import io.groundswell.query.Status;
import io.groundswell.stream.tally.Holdings;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The status as Prometheus reads it. What is not known has no sample; it is never a zero.
 */
final class TopologyMetrics implements MultiCollector {
    private final Supplier<Status> status;

    TopologyMetrics(Supplier<Status> status) {
        this.status = status;
    }

    @Override
    public MetricSnapshots collect() {
        Status now = status.get();
        List<MetricSnapshot> metrics = new ArrayList<>();
        metrics.add(read(now));
        metrics.add(outcomes(now));
        metrics.addAll(details(now));
        metrics.add(frontiers(now));
        metrics.add(tallies(now));
        metrics.add(sealedMentions(now));
        metrics.add(ranks(now));
        metrics.add(campaigns(now));
        metrics.addAll(holdings(now.holds()));
        metrics.add(flag("groundswell_stale", "Whether this instance is not keeping up", now.stale()));
        metrics.add(flag(
                "groundswell_waits_for_registry",
                "Whether reading stands still until the schema registry answers",
                now.waitsForRegistry()));
        return new MetricSnapshots(metrics);
    }

    private static MetricSnapshot read(Status now) {
        CounterSnapshot.Builder read = counter("groundswell_posts_read", "Records read from posts");
        now.sources()
                .here()
                .forEach(source ->
                        count(read, labels(source.partition()), source.counts().in()));
        return read.build();
    }

    private static MetricSnapshot outcomes(Status now) {
        CounterSnapshot.Builder outcomes =
                counter("groundswell_posts", "What became of the records read: each has exactly one outcome");
        for (Status.Source source : now.sources().here()) {
            source.counts()
                    .outcomes()
                    .forEach((outcome, posts) ->
                            count(outcomes, labels(source.partition()).add("outcome", outcome), posts));
        }
        return outcomes.build();
    }

    private static List<MetricSnapshot> details(Status now) {
        Counts total = now.total();
        List<MetricSnapshot> details = new ArrayList<>();
        for (String detail : total == null ? List.<String>of() : total.details().keySet()) {
            CounterSnapshot.Builder counter =
                    counter("groundswell_" + snakeCase(detail), "Counted beside the outcomes");
            now.sources()
                    .here()
                    .forEach(source -> count(
                            counter,
                            labels(source.partition()),
                            source.counts().details().getOrDefault(detail, 0L)));
            details.add(counter.build());
        }
        return details;
    }

    private static MetricSnapshot frontiers(Status now) {
        GaugeSnapshot.Builder gauge =
                gauge("groundswell_source_frontier_seconds", "Event time up to which a partition of posts is complete");
        now.sources().here().forEach(source -> time(gauge, source.partition(), source.frontier()));
        return gauge.build();
    }

    private static MetricSnapshot tallies(Status now) {
        GaugeSnapshot.Builder gauge =
                gauge("groundswell_tally_closed_through_seconds", "End of the last slide that a tally has closed");
        now.tallies().here().forEach(tally -> time(gauge, tally.partition(), tally.closedThrough()));
        return gauge.build();
    }

    private static MetricSnapshot sealedMentions(Status now) {
        CounterSnapshot.Builder counter = counter(
                "groundswell_sealed_mentions", "Mentions that came when their hour was sealed, and changed nothing");
        now.tallies().here().forEach(tally -> count(counter, labels(tally.partition()), tally.sealedMentions()));
        return counter.build();
    }

    private static MetricSnapshot ranks(Status now) {
        GaugeSnapshot.Builder gauge = gauge(
                "groundswell_rank_ranked_through_seconds", "End of the last slide that a rank partition has ranked");
        now.ranks().here().forEach(rank -> time(gauge, rank.partition(), rank.rankedThrough()));
        return gauge.build();
    }

    private static MetricSnapshot campaigns(Status now) {
        GaugeSnapshot.Builder gauge = gauge(
                "groundswell_campaign_closed_through_seconds",
                "End of the last slide that a partition of campaigns has closed");
        now.campaigns().here().forEach(part -> time(gauge, part.partition(), part.closedThrough()));
        return gauge.build();
    }

    private static List<MetricSnapshot> holdings(Holdings now) {
        return List.of(
                held("groundswell_posts_held", "Posts that may still be repeated, edited or removed", now.posts()),
                held("groundswell_tags_held", "Tags that somebody mentioned lately", now.tags()),
                held("groundswell_people_held", "People of these tags: pairs of a tag and an author", now.people()));
    }

    private static MetricSnapshot held(String name, String help, long count) {
        return gauge(name, help).dataPoint(point(Labels.EMPTY, (double) count)).build();
    }

    private static CounterSnapshot.Builder counter(String name, String help) {
        return CounterSnapshot.builder().name(name).help(help);
    }

    private static GaugeSnapshot.Builder gauge(String name, String help) {
        return GaugeSnapshot.builder().name(name).help(help);
    }

    private static Labels labels(int partition) {
        return Labels.of("partition", Integer.toString(partition));
    }

    private static void count(CounterSnapshot.Builder counter, Labels labels, long value) {
        counter.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(labels)
                .value((double) value)
                .build());
    }

    private static void time(GaugeSnapshot.Builder gauge, int partition, @Nullable Instant time) {
        if (time != null) {
            gauge.dataPoint(point(labels(partition), time.toEpochMilli() / 1000.0));
        }
    }

    private static MetricSnapshot flag(String name, String help, boolean on) {
        return gauge(name, help).dataPoint(point(Labels.EMPTY, on ? 1 : 0)).build();
    }

    private static GaugeSnapshot.GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(labels)
                .value(value)
                .build();
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
