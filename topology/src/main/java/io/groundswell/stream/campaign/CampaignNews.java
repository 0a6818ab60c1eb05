package io.groundswell.stream.campaign;

import io.groundswell.schema.CampaignUpdate;
import io.groundswell.schema.CampaignUpdateKind;
import io.groundswell.stream.campaign.ToldCampaigns.Told;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Discretion;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Persistence;
import io.groundswell.welcome.Phase;
import io.groundswell.welcome.Phases;
import io.groundswell.welcome.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Says at whole hours how the campaigns of one partition stand: while a campaign is open, and later if its sums have changed. It
 * begins with the first slide that counts anything for a campaign, so that what is said follows from the slides alone, whenever
 * somebody began to listen.
 */
final class CampaignNews {
    /** No figure changes any more when so long nothing was counted: the longest look back is over 14 whole days after a day. */
    static final int STILL_AFTER = 16 * Granularity.DAY.minutes();

    private static final int HOUR = Granularity.HOUR.minutes();

    private final ToldCampaigns told;
    private final LiveCampaign sums;
    private final Consumer<CampaignUpdate> listener;
    private List<Campaign> campaigns = List.of();

    CampaignNews(ToldCampaigns told, LiveCampaign sums, Consumer<CampaignUpdate> listener) {
        this.told = told;
        this.sums = sums;
        this.listener = listener;
    }

    /** From now on these campaigns are told of, as they are defined now, once something was counted for them here. */
    void follow(List<Campaign> defined) {
        campaigns = defined;
    }

    /** The next minute at whose end there is something to say if nothing is counted; {@link Integer#MAX_VALUE}: none. */
    int nextMinute(int closedThrough) {
        return campaigns.stream()
                .mapToInt(campaign -> nextMinute(campaign, closedThrough))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** A slide is closed, which changed the sums of some campaigns. */
    void closed(int end, Set<String> changed) {
        changed.forEach(campaign -> changed(campaign, end));
        if (end % HOUR == 0) {
            campaigns.stream().filter(campaign -> isDue(campaign, end)).forEach(campaign -> tell(campaign, end));
        }
    }

    /** Writes what was told, as part of the commit that covers it. */
    void save() {
        told.save();
    }

    private void changed(String campaign, int end) {
        Told before = told.of(campaign);
        told.put(
                campaign,
                before == null
                        ? new Told(end, Integer.MIN_VALUE, null, null)
                        : new Told(end, before.toldEnd(), before.phase(), before.verdict()));
    }

    private int nextMinute(Campaign campaign, int closedThrough) {
        int hour = HOUR * (Math.floorDiv(closedThrough, HOUR) + 1);
        int opening = HOUR * (Granularity.HOUR.bucketOfMs(campaign.openFromMs()) + 1);
        for (int end : new int[] {hour, Math.max(hour, opening)}) {
            if (isDue(campaign, end)) {
                return end - 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private boolean isDue(Campaign campaign, int end) {
        Told last = told.of(campaign.id());
        if (last == null || last.toldEnd() >= end) {
            return false;
        }
        boolean news = last.changedEnd() > last.toldEnd();
        long endMs = end * Granularity.MINUTE.ms();
        boolean open = campaign.openFromMs() < endMs && endMs - Granularity.HOUR.ms() < campaign.openToMs();
        return news || (open && end <= last.changedEnd() + STILL_AFTER);
    }

    private void tell(Campaign campaign, int end) {
        CampaignFigures figures =
                sums.look(campaign.id(), (added, through) -> CampaignFigures.of(added, campaign, through));
        Told last = told.of(campaign.id());
        Phase phaseBefore = last == null ? null : last.phase();
        Verdict verdictBefore = last == null ? null : last.verdict();
        Phase phase = Discretion.phase(figures).map(Phases.Begun::phase).orElse(null);
        Verdict verdict =
                Discretion.persistence(figures).flatMap(Persistence::verdict).orElse(null);
        CampaignUpdate snapshot = CampaignUpdates.snapshot(campaign.id(), figures);
        if (phase != phaseBefore) {
            listener.accept(CampaignUpdate.newBuilder(snapshot)
                    .setKind(CampaignUpdateKind.PHASE)
                    .setPreviousPhase(CampaignUpdates.phase(phaseBefore))
                    .build());
        }
        if (verdict != verdictBefore) {
            listener.accept(CampaignUpdate.newBuilder(snapshot)
                    .setKind(CampaignUpdateKind.VERDICT)
                    .setPreviousVerdict(CampaignUpdates.verdict(verdictBefore))
                    .build());
        }
        listener.accept(snapshot);
        told.put(campaign.id(), new Told(last == null ? end : last.changedEnd(), end, phase, verdict));
    }
}
