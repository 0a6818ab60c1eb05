package io.groundswell.query;

import io.groundswell.schema.RankedTag;
import io.groundswell.schema.Why;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.TagRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Makes of a tag that is proposed the campaign that it would be: open from when it was first used, a day before it rose at most. */
final class ProposedDraft {
    private static final Duration LONGEST_BEFORE = Duration.ofDays(1);
    private static final int LONGEST_ID = 60;
    private static final CampaignDraft.Side NOBODY = new CampaignDraft.Side(List.of(), List.of());

    private ProposedDraft() {}

    static CampaignDraft of(RankedTag tag, Why why) {
        Instant earliest = tag.getSince().minus(LONGEST_BEFORE);
        Instant openFrom = why.getFirstSeen().isBefore(earliest) ? earliest : why.getFirstSeen();
        return new CampaignDraft(
                idOf(tag.getTag()),
                tag.getForm(),
                openFrom.truncatedTo(ChronoUnit.HOURS),
                null,
                List.of(new CampaignDraft.Tag(tag.getForm(), TagRole.WELCOME)),
                NOBODY,
                NOBODY);
    }

    /** The tag itself if it may name a campaign, else a number that is made of it. */
    private static String idOf(String tag) {
        String plain = tag.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.equals(tag) && plain.length() <= LONGEST_ID ? plain : "tag-" + Integer.toHexString(tag.hashCode());
    }
}
