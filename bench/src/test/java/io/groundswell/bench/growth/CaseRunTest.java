package io.groundswell.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.bench.AnswersDiffer;
import io.groundswell.bench.Progress;
import io.groundswell.bench.contest.Report;
import io.groundswell.bench.load.CampaignCount;
import io.groundswell.bench.load.LoadCensus;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a broker and processes as they are measured. */
class CaseRunTest {
    private static final Progress PROGRESS = new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @Tag("long")
    @Test
    void aCaseIsDrainedLosesItsDiskAndIsRestoredAlsoWhatIsSealed() throws Exception {
        GrowthRow row = run(GrowthCase.TWO_DAYS, 5_000, "512m");

        assertThat(row.broken()).isNull();
        assertThat(row.held()).isEqualTo(LoadCensus.of(row.load()));
        assertThat(row.cpuSecondsPerMillion()).isGreaterThan(row.limitCpuSecondsPerMillion());
        assertThat(row.liveHeapBytes()).isBetween(1L << 20, Objects.requireNonNull(row.peakRssBytes()));
        assertThat(row.diskBytesByStore()).containsKeys("posts-seen", "tag-authors", "tag-series", "tag-baselines");
        assertThat(row.diskBytesPerPair()).isPositive();
        assertThat(row.internalBytes()).isGreaterThan(row.changelogBytes());
        // What was read back: each pair was told with at least the hash of its author.
        assertThat(row.restoredBytes())
                .isGreaterThan(8 * Objects.requireNonNull(row.held()).pairs());
        assertThat(row.restoreSeconds()).isGreaterThanOrEqualTo(row.readSeconds());
        assertThat(folder.resolve("case")).doesNotExist();
    }

    @Test
    void aCampaignIsCountedAsTheCensusHasItBeforeAndAfterTheDiskIsLost() throws Exception {
        GrowthRow row = run(GrowthCase.CAMPAIGN_ALL, 20_000, "512m");

        assertThat(row.broken()).isNull();
        CampaignCount campaign = Objects.requireNonNull(row.held()).campaign();
        assertThat(campaign.authors()).isGreaterThan(2_000);
        assertThat(campaign.pairs()).isGreaterThan(10_000);
        assertThat(row.diskBytesByStore()).containsKeys("author-posts", "campaign-sums");
    }

    @Test
    void aCampaignCountedWrongIsTold() {
        CampaignCount held = new CampaignCount(3, 2, 5);

        AnswersDiffer.unlessCounted(held, report(held));
        AnswersDiffer.unlessCounted(held, report(null));
        assertThatThrownBy(() -> AnswersDiffer.unlessCounted(held, report(new CampaignCount(3, 1, 5))))
                .isInstanceOf(AnswersDiffer.class)
                .hasMessageContainingAll("pairs=2", "groundswell counted", "pairs=1");
    }

    @Test
    void aCaseThatBreaksIsARowThatSaysWhy() throws Exception {
        GrowthRow row = run(GrowthCase.FEW_TAGS, 2_000, "1k");

        assertThat(row.broken()).isEqualTo("Too small maximum heap");
        assertThat(row.held()).isNotNull();
        assertThat(row.cpuSecondsPerMillion()).isNull();
        assertThat(row.restoreSeconds()).isNull();
        assertThat(folder.resolve("case")).doesNotExist();
    }

    private static Report report(@Nullable CampaignCount counted) {
        return new Report("groundswell", 10, 1, 1, 1, null, null, null, null, List.of(), counted);
    }

    private GrowthRow run(GrowthCase each, long posts, String heap) throws Exception {
        GrowthPlan plan = new GrowthPlan(List.of(each), posts, 1.05, 1, heap, Duration.ofMinutes(5));
        return new CaseRun(each, plan, folder.resolve("case"), PROGRESS).run();
    }
}
