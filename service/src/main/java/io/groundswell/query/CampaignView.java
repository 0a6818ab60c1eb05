package io.groundswell.query;

import io.groundswell.schema.CampaignChange;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.stream.review.CampaignReader;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.TagRole;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a campaign.
 *
 * @param id names it
 * @param title what people call it
 * @param openFrom when it opens
 * @param openTo when it ends, exclusive, or null
 * @param tags its tags by role, as they were written
 * @param hosts regions and languages of hosts
 * @param newcomers regions and languages of newcomers
 * @param deleted whether nothing is counted for it any more
 * @param by who decided last
 * @param why for what reason
 * @param at when
 * @param history the last thirty earlier decisions, oldest first
 */
public record CampaignView(
        String id,
        String title,
        Instant openFrom,
        @Nullable Instant openTo,
        Map<String, List<String>> tags,
        CampaignDraft.Side hosts,
        CampaignDraft.Side newcomers,
        boolean deleted,
        String by,
        String why,
        Instant at,
        List<RuleView.Earlier> history) {

    static CampaignView of(CampaignDefinition definition) {
        CampaignDraft draft = CampaignReader.draft(definition);
        return new CampaignView(
                draft.id(),
                draft.title(),
                draft.openFrom(),
                draft.openTo(),
                byRole(draft.tags()),
                draft.hosts(),
                draft.newcomers(),
                definition.getDeleted(),
                definition.getBy(),
                definition.getWhy(),
                definition.getAt(),
                definition.getHistory().stream().map(CampaignView::earlier).toList());
    }

    private static Map<String, List<String>> byRole(List<CampaignDraft.Tag> tags) {
        Map<String, List<String>> byRole = new LinkedHashMap<>();
        for (TagRole role : TagRole.values()) {
            List<String> forms = tags.stream()
                    .filter(tag -> tag.role() == role)
                    .map(CampaignDraft.Tag::form)
                    .toList();
            if (!forms.isEmpty()) {
                byRole.put(role.word(), forms);
            }
        }
        return byRole;
    }

    private static RuleView.Earlier earlier(CampaignChange change) {
        return new RuleView.Earlier(change.getWhat(), change.getBy(), change.getWhy(), change.getAt());
    }
}
