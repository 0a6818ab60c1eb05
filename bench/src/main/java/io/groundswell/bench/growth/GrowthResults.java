package io.groundswell.bench.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out.
 *
 * @param plan what was measured
 * @param rows of its cases, in their order
 */
record GrowthResults(GrowthPlan plan, List<GrowthRow> rows) {

    /** What the others are set against; null if it was not measured. */
    @Nullable GrowthRow base() {
        return rows.stream()
                .filter(row -> row.name().equals(GrowthCase.BASE.word()))
                .findFirst()
                .orElse(null);
    }

    /** For machines; what is not known is null. */
    Map<String, Object> toJson() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("posts", plan.posts());
        all.put("runs", plan.runs());
        all.put("heap", plan.heap());
        all.put("rows", rows.stream().map(this::json).toList());
        return all;
    }

    private Map<String, @Nullable Object> json(GrowthRow row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", row.name());
        fields.put("broken", row.broken());
        fields.put("distinctTags", row.held() == null ? null : row.held().tags());
        fields.put("distinctPairs", row.held() == null ? null : row.held().pairs());
        fields.put("campaign", row.held() == null ? null : row.held().campaign());
        fields.put("limitCpuSecondsPerMillion", row.limitCpuSecondsPerMillion());
        fields.put("cpuSecondsPerMillion", row.cpuSecondsPerMillion());
        fields.put("timesLimit", row.timesLimit());
        fields.put("timesBase", row.timesBase(base()));
        fields.put("postsPerSecond", row.postsPerSecond());
        fields.put("peakRssBytes", row.peakRssBytes());
        fields.put("liveHeapBytes", row.liveHeapBytes());
        fields.put("internalBytes", row.internalBytes());
        fields.put("diskBytes", row.diskBytes());
        fields.put("diskBytesByStore", row.diskBytesByStore());
        fields.put("diskBytesPerPair", row.diskBytesPerPair());
        fields.put("diskBytesPerTag", row.diskBytesPerTag());
        fields.put("changelogBytes", row.changelogBytes());
        fields.put("restoredBytes", row.restoredBytes());
        fields.put("restoreSeconds", row.restoreSeconds());
        fields.put("readSeconds", row.readSeconds());
        fields.put("restoreSecondsPerGb", row.restoreSecondsPerGb());
        fields.put("load", row.load());
        return fields;
    }
}
