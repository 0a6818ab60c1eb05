package io.groundswell.stream.campaign;

import io.groundswell.schema.CampaignPhase;
import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.CampaignUpdateKind;
import io.groundswell.schema.CampaignVerdict;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Discretion;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Persistence;
import io.groundswell.welcome.Phase;
import io.groundswell.welcome.Phases;
import io.groundswell.welcome.Verdict;
import io.groundswell.welcome.VerdictText;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes how a campaign stands in the words of the contract. */
final class CampaignUpdates {
    private CampaignUpdates() {}

    static CampaignUpdate snapshot(String campaign, CampaignFigures figures) {
        Optional<Phases.Begun> phase = Discretion.phase(figures);
        VerdictText words = new VerdictText(figures);
        return CampaignUpdate.newBuilder()
                .setCampaign(campaign)
                .setSlideEnd(Instant.ofEpochMilli(figures.endMinute() * Granularity.MINUTE.ms()))
                .setKind(CampaignUpdateKind.SNAPSHOT)
                .setPhase(phase(phase.map(Phases.Begun::phase).orElse(null)))
                .setPhaseSince(
                        phase.map(begun -> Instant.ofEpochMilli(begun.at().hour() * Granularity.HOUR.ms()))
                                .orElse(null))
                .setVerdict(verdict(Discretion.persistence(figures)
                        .flatMap(Persistence::verdict)
                        .orElse(null)))
                .setEnglish(words.english())
                .setChinese(words.chinese())
                .setFigures(CampaignStandings.of(figures))
                .build();
    }

    static @Nullable CampaignPhase phase(@Nullable Phase phase) {
        return phase == null ? null : CampaignPhase.valueOf(phase.name());
    }

    static @Nullable CampaignVerdict verdict(@Nullable Verdict verdict) {
        return verdict == null ? null : CampaignVerdict.valueOf(verdict.name());
    }
}
