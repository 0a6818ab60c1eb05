package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import io.groundswell.feed.wave.ExpectedPhase;
import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WaveShape;
import io.groundswell.feed.wave.WaveTruth;
import io.groundswell.schema.CampaignStanding;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.TrendUpdateKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    /** Some 18,000 posts over 36,000 slides: enough are ranked before the end for somebody to ask in between. */
    private static final double SCALE = 0.01;

    private static final WaveSettings WAVE = WaveSettings.of(1, SCALE, WaveShape.LASTING);

    @TempDir
    private Path folder;

    @Test
    void theWaveIsPlayedToItsEndUnderItsLabelWhileRestAnswers() throws Exception {
        Path foreign = Files.writeString(folder.resolve("thesis.txt"), "mine");
        Path stale = Files.createDirectories(folder.resolve("demo/streams/left-over"));

        URI status;
        int statusCode;
        CommandRun run;
        try (StartedCommand demo = StartedCommand.in(folder, demo("--exit"))) {
            URI trends = URI.create(demo.awaitSaying("trending now +(http://\\S+/api/v1/trends\\S*)"));
            status = URI.create(demo.awaitSaying("how it stands +(http://\\S+/api/v1/status)"));
            await("rankings, as soon as the streams run; a busy machine takes its time")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> get(trends) == 200);
            statusCode = get(status);
            run = demo.awaitEnd();
        }

        assertThat(statusCode).isEqualTo(200);
        assertThat(run.err()).doesNotContain("groundswell:");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .first()
                .asString()
                .startsWith("All posts of this demonstration are SYNTHETIC: generated from seed 1");
        assertThat(run.out())
                .containsPattern("Everything is played and ranked: 1\\d,\\d\\d\\d posts\\.\\R +trending now")
                .contains("/api/v1/tags/welcometiktokrefugees", "at=" + WAVE.rise())
                .containsPattern("SYNTHETIC wave was made to be lasting.*\\R +verdict +LASTING")
                .contains("30 new accounts on a usual day, 330 at the peak: x11")
                .contains(
                        "86 authors for 301,000 users the day before, 197 authors for 689,500 users on the first day, "
                                + "971 authors for 3,398,500 users the day after (one in 35 of them writes)");
        assertThatThrownBy(() -> get(status)).as("nothing is left running").isInstanceOf(ConnectException.class);
        assertThat(foreign).exists();
        assertThat(stale).doesNotExist();
        try (PlayedDemo played = PlayedDemo.in(folder.resolve("demo"))) {
            checkTrends(played.trendUpdates());
            checkCampaign(played.campaignUpdates(), WaveTruth.of(WAVE));
        }
    }

    private static void checkTrends(List<TrendUpdate> updates) {
        assertThat(updates)
                .as("the last day is ranked")
                .extracting(TrendUpdate::getSlideEnd)
                .anyMatch(slide -> slide.isAfter(WAVE.end().minus(Duration.ofDays(1))));
        assertThat(updates)
                .as("when it rises its tags are in the list")
                .filteredOn(update -> update.getScope().equals("global")
                        && update.getKind() == TrendUpdateKind.SNAPSHOT
                        && update.getSlideEnd().equals(WAVE.rise()))
                .singleElement()
                .satisfies(list -> assertThat(list.getRanking())
                        .extracting(RankedTag::getTag)
                        .contains("tiktokrefugee"));
    }

    private static void checkCampaign(List<CampaignUpdate> updates, WaveTruth truth) {
        CampaignUpdate last = updates.get(updates.size() - 1);
        CampaignStanding figures = last.getFigures();
        ExpectedPhase phase = truth.phases().get(truth.phases().size() - 1);

        assertThat(last.getCampaign()).isEqualTo("tiktok-refugees");
        assertThat(last.getSlideEnd()).isEqualTo(WAVE.end());
        assertThat(last.getVerdict()).hasToString(truth.verdict());
        assertThat(figures.getPersistence()).isCloseTo(truth.persistence(), withinPercentage(15));
        assertThat(figures.getCoverage().getValue()).isCloseTo(truth.coverage(), within(0.04));
        assertThat(figures.getRetention()).hasSize(4).allSatisfy(day -> assertThat(
                        day.getShare().getValue())
                .isCloseTo(truth.retention().get(day.getDay()), within(0.04)));
        assertThat(last.getPhase()).hasToString(phase.name());
        assertThat(Duration.between(phase.began(), last.getPhaseSince()).abs())
                .isLessThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void pastRankingsAreKeptFromTheFirstEveningToTheEnd() {
        Settings settings = Configuration.with(DemoCommand.DEFAULTS.values()).settings();

        assertThat(settings.retention().rankings()).isGreaterThan(Duration.between(WAVE.rise(), WAVE.end()));
    }

    @Test
    void aScaleOutOfRangeIsRefusedBeforeAnythingStarts() {
        CommandRun run = CommandRun.of("demo", "--data", folder.toString(), "--scale", "0");

        assertThat(run.err()).contains("--scale is 0.0; it must be above 0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderInUseIsNotEmptied() throws IOException {
        Path data = folder.resolve("demo");
        Path state = Files.createDirectories(data.resolve("streams/app"));
        try (FolderLock lock = FolderLock.take(Configuration.with(Map.of("data.folder", data.toString()))
                .settings()
                .data())) {
            CommandRun run = CommandRun.of(demo("--exit").toArray(String[]::new));

            assertThat(run.err()).contains(lock.folder().root() + " is in use by a running process");
            assertThat(run.code()).isEqualTo(1);
        }
        assertThat(state).exists();
    }

    private List<String> demo(String more) {
        return List.of(
                "demo",
                "--shape",
                "lasting",
                "--data",
                folder.toString(),
                "--scale",
                Double.toString(SCALE),
                "--http-port",
                "0",
                "--set",
                "broker.port=0",
                "--set",
                "registry.port=0",
                "--set",
                "topics.posts-partitions=1",
                more);
    }

    private static int get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
