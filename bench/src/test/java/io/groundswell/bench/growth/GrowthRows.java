package io.groundswell.bench.growth;

import io.groundswell.bench.load.CampaignCount;
import io.groundswell.bench.load.LoadCensus;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Rows as they could come out. */
final class GrowthRows {
    private static final long MIB = 1 << 20;
    private static final long GB = 1_000_000_000;
    private static final LoadCensus HELD = new LoadCensus(10_000, 50_000, new CampaignCount(700, 3_000, 3_500));

    private GrowthRows() {}

    /** A case that came to its end. */
    static GrowthRow whole(GrowthCase each, double cpu, long rssMiB, long heapMiB) {
        return new GrowthRow(
                each.word(),
                each.load(1_000, 1.05),
                HELD,
                2.0,
                cpu,
                40_000.0,
                rssMiB * MIB,
                heapMiB * MIB,
                3 * MIB,
                Map.of(
                        "tag-authors",
                        1_000_000L,
                        "tag-series",
                        60_000L,
                        "tag-baselines",
                        20_000L,
                        "posts-seen",
                        1_017_152L),
                GB / 2,
                GB,
                9.0,
                4.0,
                null,
                false);
    }

    /** A case of which only the limit's cost is known. */
    static GrowthRow broken(GrowthCase each, String reason) {
        return new GrowthRow(
                each.word(),
                each.load(1_000, 1.05),
                HELD,
                2.0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reason,
                false);
    }

    static GrowthResults results(GrowthRow... rows) {
        return new GrowthResults(new GrowthPlan(List.of(), 1_000, 1.05, 1, "1g", Duration.ofMinutes(1)), List.of(rows));
    }
}
