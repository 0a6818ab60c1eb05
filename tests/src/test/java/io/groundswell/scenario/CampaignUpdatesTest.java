package io.groundswell.scenario;

import static io.groundswell.schema.CampaignUpdateKind.PHASE;
import static io.groundswell.schema.CampaignUpdateKind.SNAPSHOT;
import static io.groundswell.schema.CampaignUpdateKind.VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignPhase;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.CampaignVerdict;
import io.groundswell.schema.RemovalReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What goes out about a campaign: a snapshot an hour, and each change of phase and verdict once. */
class CampaignUpdatesTest {
    @AutoClose
    private final Timeline day = new Timeline();

    @Test
    void eachWholeHourIsToldOnceFromTheFirstThatCountsAnything() {
        day.campaign(CampaignTest.definition("14T09:00"));
        day.closeThrough("09:30");
        day.wave("ann", 6, "hello #refugee", "10:30");
        day.closeThrough("13:20");
        day.closeThrough("13:30");

        assertThat(snapshots()).containsExactly("11:00", "12:00", "13:00");
    }

    @Test
    void figuresComeWithTheirNAndWhatIsNotKnownYetIsNull() {
        day.campaign(CampaignTest.definition("14T09:00"));
        day.wave("ann", 6, "hello #refugee", "10:30");
        for (int i = 0; i < 5; i++) {
            day.at("10:4" + i)
                    .post("h" + i)
                    .by("wei" + i)
                    .from("CN")
                    .answering("ann-" + i, "ann-author-" + i)
                    .saying("#welcome")
                    .published();
        }
        day.closeThrough("11:00");

        CampaignUpdate first = only(SNAPSHOT.name()).get(0);
        assertThat(first.getSlideEnd()).isEqualTo(Drawn.instant("11:00"));
        assertThat(first.getFigures().getPosts()).isEqualTo(11);
        assertThat(first.getFigures().getAuthors()).isEqualTo(11);
        assertThat(first.getFigures().getNewcomers()).isEqualTo(6);
        assertThat(first.getFigures().getHosts()).isEqualTo(5);
        assertThat(first.getFigures().getUnknown()).isZero();
        assertThat(first.getFigures().getAcross().getN()).isEqualTo(5);
        assertThat(first.getFigures().getAcross().getValue()).isEqualTo(1.0);
        assertThat(first.getFigures().getCoverage())
                .as("nobody's 24 hours have passed")
                .isNull();
        assertThat(first.getFigures().getRetention()).isEmpty();
        assertThat(first.getVerdict()).isNull();
        assertThat(first.getEnglish()).startsWith("Not known yet: ");

        day.closeThrough("16T00:00");
        List<CampaignUpdate> later = only(SNAPSHOT.name());
        CampaignUpdate last = later.get(later.size() - 1);
        assertThat(last.getSlideEnd()).isEqualTo(Drawn.instant("16T00:00"));
        assertThat(last.getFigures().getCoverage().getN()).isEqualTo(6);
        assertThat(last.getFigures().getCoverage().getValue()).isEqualTo(5 / 6.0);
        assertThat(last.getFigures().getFirstWelcome().getN()).isEqualTo(6);
        assertThat(last.getFigures().getFirstWelcome().getP90().getToMs()).isNull();
        assertThat(last.getFigures().getRetention()).hasSize(1);
        assertThat(last.getFigures().getRetention().get(0).getShare().getValue())
                .isZero();
    }

    @Test
    void nothingIsToldOfFewerThanFivePeople() {
        day.campaign(CampaignTest.definition("14T09:00"));
        day.wave("ann", 4, "hello #refugee", "10:30");
        day.closeThrough("11:00");

        List<CampaignUpdate> told = day.campaignUpdates();
        assertThat(told).extracting(CampaignUpdate::getKind).containsExactly(SNAPSHOT);
        assertThat(told.get(0).getPhase()).isNull();
        assertThat(told.get(0).getFigures().getPosts()).isNull();
        assertThat(told.get(0).getFigures().getAuthors()).isNull();
        assertThat(told.get(0).getFigures().getNewcomers()).isNull();
        assertThat(told.get(0).getFigures().getHosts()).isZero();
        assertThat(told.get(0).getFigures().getGini()).isNull();

        day.wave("bob", 1, "hello #refugee", "11:30");
        day.closeThrough("12:00");
        told = day.campaignUpdates();
        assertThat(told).extracting(CampaignUpdate::getKind).containsExactly(PHASE, SNAPSHOT);
        assertThat(told.get(0).getPhase()).isEqualTo(CampaignPhase.SEED);
        assertThat(told.get(0).getPhaseSince()).isEqualTo(Drawn.instant("09:00"));
        assertThat(told.get(0).getFigures().getNewcomers()).isEqualTo(5);
    }

    @Test
    void aCohortThatIsWithheldCannotBeWorkedOut() {
        day.campaign(CampaignTest.definition("14T09:00"));
        day.wave("ann", 6, "hello #refugee", "10:30");
        day.at("10:50").post("h").by("wei").from("CN").saying("#welcome").published();
        day.closeThrough("11:00");

        CampaignUpdate told = only(SNAPSHOT.name()).get(0);
        assertThat(told.getFigures().getNewcomers()).isEqualTo(6);
        assertThat(told.getFigures().getHosts()).isNull();
        assertThat(told.getFigures().getAuthors()).isNull();
        assertThat(told.getFigures().getRatio()).isNull();
    }

    @Test
    void phasesAndTheVerdictAreToldOnceEachWithTheOneBefore() {
        day.campaign(CampaignTest.definition("01T00:00"));
        day.wave("ann", 40, "hello #refugee", "01T10:00");
        day.closeThrough("25T00:00");

        List<CampaignUpdate> told = day.campaignUpdates();
        List<CampaignUpdate> phases =
                told.stream().filter(update -> update.getKind() == PHASE).toList();
        assertThat(phases)
                .extracting(CampaignUpdate::getPhase)
                .containsExactly(CampaignPhase.SURGE, CampaignPhase.PEAK, CampaignPhase.DECAY, CampaignPhase.DORMANT);
        assertThat(phases)
                .extracting(CampaignUpdate::getPreviousPhase)
                .containsExactly(null, CampaignPhase.SURGE, CampaignPhase.PEAK, CampaignPhase.DECAY);
        assertThat(phases)
                .allSatisfy(update -> assertThat(update.getPhaseSince()).isEqualTo(update.getSlideEnd()));

        assertThat(told.stream().filter(update -> update.getKind() == VERDICT))
                .singleElement()
                .satisfies(update -> {
                    assertThat(update.getSlideEnd()).isEqualTo(Drawn.instant("16T00:00"));
                    assertThat(update.getVerdict()).isEqualTo(CampaignVerdict.FLEETING);
                    assertThat(update.getPreviousVerdict()).isNull();
                    assertThat(update.getFigures().getPersistence()).isZero();
                    assertThat(update.getFigures().getPeakPeople()).isEqualTo(40);
                    assertThat(update.getEnglish()).startsWith("Fleeting: ");
                    assertThat(update.getChinese()).startsWith("昙花一现");
                });
        assertThat(told.get(told.size() - 1).getSlideEnd())
                .as("after sixteen days in which nothing was counted no figure changes any more")
                .isEqualTo(Drawn.instant("17T10:00"));
    }

    @Test
    void afterTheEndOnlyWhatChangesIsTold() {
        day.campaign(CampaignDefinition.newBuilder(CampaignTest.definition("14T09:00"))
                .setOpenTo(Drawn.instant("11:30"))
                .build());
        day.wave("ann", 6, "hello #refugee", "10:30");
        day.closeThrough("15:30");
        assertThat(snapshots()).containsExactly("11:00", "12:00");

        day.at("15:40").post("ann-0").createdAt("10:30").removed(RemovalReason.AUTHOR);
        day.closeThrough("18:00");
        List<CampaignUpdate> corrected = day.campaignUpdates();
        assertThat(corrected).extracting(CampaignUpdate::getSlideEnd).containsExactly(Drawn.instant("16:00"));
        assertThat(corrected.get(0).getFigures().getPosts()).isEqualTo(5);
    }

    /** The snapshots since last asked, by their time of day. */
    private List<String> snapshots() {
        return only(SNAPSHOT.name()).stream()
                .map(CampaignUpdate::getSlideEnd)
                .map(Instant::toString)
                .map(time -> time.substring(11, 16))
                .toList();
    }

    private List<CampaignUpdate> only(String kind) {
        return day.campaignUpdates().stream()
                .filter(update -> update.getKind().name().equals(kind))
                .toList();
    }
}
