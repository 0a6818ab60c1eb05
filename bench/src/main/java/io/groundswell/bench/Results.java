package io.groundswell.bench;

import io.groundswell.bench.contest.Report;
import io.groundswell.bench.contest.TagCount;
import io.groundswell.bench.load.LoadOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out: of each contestant the median of its runs, figure by figure.
 *
 * @param load what was drained
 * @param lines in the order in which the contestants ran first
 * @param topThree on which all agree; null if the load is of a kind that they must see differently
 */
record Results(LoadOptions load, List<Line> lines, @Nullable List<TagCount> topThree) {
    private static final double MILLION = 1e6;
    private static final double MIB = 1 << 20;

    /** The medians of one contestant; null is what does not apply to it. */
    record Line(
            String name,
            long posts,
            double cpuSecondsPerMillion,
            double wallSeconds,
            double postsPerSecond,
            double peakRssMiB,
            @Nullable Long internalBytes,
            @Nullable Long stateBytes) {}

    /** @throws AnswersDiffer unless all say the same of the same hour */
    static Results of(LoadOptions load, List<Report> reports) {
        Map<String, List<Report>> byName = new LinkedHashMap<>();
        reports.forEach(report -> byName.computeIfAbsent(report.contestant(), name -> new ArrayList<>())
                .add(report));
        boolean comparable = load.duplicates() == 0 && load.removals() == 0;
        return new Results(
                load, byName.values().stream().map(Results::line).toList(), comparable ? agreed(reports) : null);
    }

    /** In the shape that the {@code --json} flag promises. */
    Map<String, Object> toJson() {
        List<Map<String, @Nullable Object>> results =
                lines.stream().map(Results::json).toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("results", results);
        all.put("load", load);
        return all;
    }

    private static Map<String, @Nullable Object> json(Line line) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", line.name());
        fields.put("cpuSecondsPerMillion", line.cpuSecondsPerMillion());
        fields.put("postsPerSecond", line.postsPerSecond());
        fields.put("peakRssMiB", line.peakRssMiB());
        fields.put("internalBytes", line.internalBytes());
        fields.put("stateBytes", line.stateBytes());
        return fields;
    }

    private static Line line(List<Report> runs) {
        Report first = runs.get(0);
        double wallSeconds = Median.of(runs, Report::wallSeconds);
        return new Line(
                first.contestant(),
                first.posts(),
                Median.of(runs, Report::cpuSeconds) * MILLION / first.posts(),
                wallSeconds,
                first.posts() / wallSeconds,
                Median.of(runs, Report::peakRssBytes) / MIB,
                Median.orNull(runs, Report::internalBytes),
                Median.orNull(runs, Report::stateBytes));
    }

    private static List<TagCount> agreed(List<Report> reports) {
        Report first = reports.get(0);
        reports.forEach(other -> AnswersDiffer.unlessSame(first, other));
        return first.topThree();
    }
}
