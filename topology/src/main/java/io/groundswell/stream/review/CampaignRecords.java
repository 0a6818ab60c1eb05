package io.groundswell.stream.review;

import io.groundswell.schema.CampaignChange;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignSide;
import io.groundswell.schema.CampaignTag;
import io.groundswell.schema.CampaignTagRole;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.TagRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the next record of a campaign out of the last one, so that no decision is forgotten. */
public final class CampaignRecords {
    /**
     * Earlier decisions that are remembered, so that a record never outgrows what its topic takes: even with names,
     * reasons and tags of the greatest number and length it stays below 900 kB.
     */
    public static final int LONGEST_HISTORY = 30;

    private CampaignRecords() {}

    /** The record by which a draft becomes the definition; times count in milliseconds. */
    public static CampaignDefinition next(
            @Nullable CampaignDefinition last, CampaignDraft draft, String by, String why, Instant at) {
        Instant openTo = draft.openTo();
        return CampaignDefinition.newBuilder()
                .setId(draft.id())
                .setTitle(draft.title())
                .setOpenFrom(draft.openFrom().truncatedTo(ChronoUnit.MILLIS))
                .setOpenTo(openTo == null ? null : openTo.truncatedTo(ChronoUnit.MILLIS))
                .setTags(draft.tags().stream().map(CampaignRecords::tag).toList())
                .setHosts(side(draft.hosts()))
                .setNewcomers(side(draft.newcomers()))
                .setBy(by)
                .setWhy(why)
                .setAt(at.truncatedTo(ChronoUnit.MILLIS))
                .setHistory(historyWith(last))
                .build();
    }

    /** The record by which a campaign is deleted. */
    public static CampaignDefinition deletion(CampaignDefinition last, String by, String why, Instant at) {
        return deleted(next(last, CampaignReader.draft(last), by, why, at));
    }

    /** The record by which a campaign that was proposed is not to be one. */
    public static CampaignDefinition refusal(CampaignDraft draft, String by, String why, Instant at) {
        return deleted(next(null, draft, by, why, at));
    }

    private static CampaignDefinition deleted(CampaignDefinition decision) {
        return CampaignDefinition.newBuilder(decision).setDeleted(true).build();
    }

    /** What a record decides, in words; equal for two that decide the same. */
    public static String inWords(CampaignDefinition definition) {
        if (definition.getDeleted()) {
            return "deleted";
        }
        List<String> words = new ArrayList<>();
        words.add("'" + definition.getTitle() + "'");
        words.add("open from " + definition.getOpenFrom());
        if (definition.getOpenTo() != null) {
            words.add("to " + definition.getOpenTo());
        }
        for (TagRole role : TagRole.values()) {
            String forms = definition.getTags().stream()
                    .filter(tag -> tag.getRole().name().equals(role.name()))
                    .map(CampaignTag::getTag)
                    .collect(Collectors.joining(", "));
            if (!forms.isEmpty()) {
                words.add(role.word() + ": " + forms);
            }
        }
        words.add("hosts: " + inWords(definition.getHosts()));
        words.add("newcomers: " + inWords(definition.getNewcomers()));
        return String.join("; ", words);
    }

    private static String inWords(CampaignSide side) {
        return side.getRegions() + " " + side.getLanguages();
    }

    private static CampaignTag tag(CampaignDraft.Tag tag) {
        return new CampaignTag(tag.form(), CampaignTagRole.valueOf(tag.role().name()));
    }

    private static CampaignSide side(CampaignDraft.Side side) {
        return new CampaignSide(side.regions(), side.languages());
    }

    private static List<CampaignChange> historyWith(@Nullable CampaignDefinition last) {
        if (last == null) {
            return List.of();
        }
        List<CampaignChange> history = new ArrayList<>(last.getHistory());
        history.add(CampaignChange.newBuilder()
                .setWhat(inWords(last))
                .setBy(last.getBy())
                .setWhy(last.getWhy())
                .setAt(last.getAt())
                .build());
        return history.subList(Math.max(0, history.size() - LONGEST_HISTORY), history.size());
    }
}
