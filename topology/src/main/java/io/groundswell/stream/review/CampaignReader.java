package io.groundswell.stream.review;

import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignSide;
import io.groundswell.schema.CampaignTag;
import io.groundswell.schema.CampaignTagRole;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.DefinitionBroken;
import io.groundswell.welcome.TagRole;
import java.util.ArrayList;
import java.util.List;

/** What a record of {@code campaigns} defines. */
public final class CampaignReader {
    private CampaignReader() {}

    /**
     * The campaign that a record defines, deleted or not.
     *
     * @throws DefinitionBroken if it breaks a rule
     */
    public static Campaign campaign(CampaignDefinition definition) {
        return draft(definition).campaign();
    }

    /**
     * The draft that a record holds.
     *
     * @throws DefinitionBroken if a tag's role is newer than this release
     */
    public static CampaignDraft draft(CampaignDefinition definition) {
        List<CampaignDraft.Tag> tags = new ArrayList<>();
        for (CampaignTag tag : definition.getTags()) {
            tags.add(new CampaignDraft.Tag(tag.getTag(), role(tags.size(), tag.getRole())));
        }
        return new CampaignDraft(
                definition.getId(),
                definition.getTitle(),
                definition.getOpenFrom(),
                definition.getOpenTo(),
                tags,
                side(definition.getHosts()),
                side(definition.getNewcomers()));
    }

    private static TagRole role(int index, CampaignTagRole role) {
        return switch (role) {
            case WELCOME -> TagRole.WELCOME;
            case SELF_IDENTIFICATION -> TagRole.SELF_IDENTIFICATION;
            case VENUE -> TagRole.VENUE;
            case SUB_MEME -> TagRole.SUB_MEME;
            case COUNTER -> TagRole.COUNTER;
            case UNKNOWN ->
                throw new DefinitionBroken("tags[" + index + "].role", "UNKNOWN", "be one that this release knows");
        };
    }

    private static CampaignDraft.Side side(CampaignSide side) {
        return new CampaignDraft.Side(side.getRegions(), side.getLanguages());
    }
}
