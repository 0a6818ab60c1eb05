package io.groundswell.bench.growth;

import io.groundswell.bench.AnswersDiffer;
import io.groundswell.bench.ChildFailed;
import io.groundswell.bench.Median;
import io.groundswell.bench.contest.Report;
import io.groundswell.bench.contest.Restored;
import io.groundswell.bench.load.LoadCensus;
import io.groundswell.bench.load.LoadOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the runs of one case have told so far. Not thread-safe. */
final class CaseReports {
    private static final double MILLION = 1e6;

    private final List<Report> limits = new ArrayList<>();
    private final List<Report> drains = new ArrayList<>();
    private final List<Map<String, Long>> disks = new ArrayList<>();
    private final List<Restored> restores = new ArrayList<>();

    void addLimit(Report report) {
        limits.add(report);
    }

    /** @param diskBytesByStore what the service left on disk when it stopped */
    void addDrain(Report report, Map<String, Long> diskBytesByStore) {
        drains.add(report);
        disks.add(diskBytesByStore);
    }

    void addRestore(Report report) {
        restores.add(Objects.requireNonNull(report.restored()));
    }

    /** @param failure why there is no more to come; null if all has come */
    GrowthRow row(String name, LoadOptions load, LoadCensus held, @Nullable Exception failure) {
        return new GrowthRow(
                name,
                load,
                held,
                median(limits, CaseReports::cpuSecondsPerMillion),
                median(drains, CaseReports::cpuSecondsPerMillion),
                median(drains, report -> report.posts() / report.wallSeconds()),
                Median.orNull(drains, Report::peakRssBytes),
                Median.orNull(drains, Report::liveHeapBytes),
                Median.orNull(drains, Report::internalBytes),
                disk(),
                Median.orNull(restores, Restored::changelogBytes),
                Median.orNull(restores, Restored::bytes),
                median(restores, Restored::seconds),
                readSeconds(),
                failure == null ? null : reason(failure),
                failure instanceof AnswersDiffer);
    }

    private static double cpuSecondsPerMillion(Report report) {
        return report.cpuSeconds() * MILLION / report.posts();
    }

    /** Null if one of the restores was over before it was seen to begin. */
    private @Nullable Double readSeconds() {
        return restores.stream().anyMatch(restore -> restore.readSeconds() == null)
                ? null
                : median(restores, restore -> Objects.requireNonNull(restore.readSeconds()));
    }

    private static String reason(Exception failure) {
        String reason = failure instanceof ChildFailed child ? child.reason() : failure.getMessage();
        return reason == null ? failure.toString() : reason.replaceAll("\\s+", " ");
    }

    private @Nullable SortedMap<String, Long> disk() {
        if (disks.isEmpty()) {
            return null;
        }
        SortedMap<String, Long> medians = new TreeMap<>();
        disks.get(0)
                .keySet()
                .forEach(store ->
                        medians.put(store, Math.round(Median.of(disks, disk -> disk.getOrDefault(store, 0L)))));
        return medians;
    }

    private static <T> @Nullable Double median(List<T> runs, ToDoubleFunction<T> figure) {
        return runs.isEmpty() ? null : (Double) Median.of(runs, figure);
    }
}
