package io.groundswell.stream.review;

import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignSide;
import io.groundswell.schema.CampaignTag;
import io.groundswell.schema.CampaignTagRole;
import java.time.Instant;
import java.util.List;

/** A campaign with one tag. */
public final class Wave {
    public static final String WAVE = "wave";

    private Wave() {}

    public static CampaignDefinition definition(Instant openFrom) {
        return CampaignDefinition.newBuilder()
                .setId(WAVE)
                .setTitle("A wave")
                .setOpenFrom(openFrom)
                .setTags(List.of(new CampaignTag("cattax", CampaignTagRole.WELCOME)))
                .setHosts(new CampaignSide(List.of(), List.of()))
                .setNewcomers(new CampaignSide(List.of(), List.of()))
                .setBy("mei")
                .setWhy("one wave")
                .setAt(Instant.EPOCH)
                .build();
    }
}
