package io.groundswell.welcome;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as somebody writes it down, before it is held to the rules.
 *
 * @param id 1 to 60 lower-case letters, digits and hyphens, a letter or digit first
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param openFrom from the year 2000 to 2999; counts in milliseconds
 * @param openTo later than openFrom; null: open end
 * @param tags 1 to {@value DraftTags#MOST} tags, no two of the same canonical key, one of which greets or tells who comes
 * @param hosts how hosts are told
 * @param newcomers how newcomers are told
 */
public record CampaignDraft(
        String id,
        String title,
        Instant openFrom,
        @Nullable Instant openTo,
        List<Tag> tags,
        Side hosts,
        Side newcomers) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int LONGEST_TITLE = 200;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59.999Z");

    public CampaignDraft {
        tags = List.copyOf(tags);
    }

    /** A tag in any of its forms, and what it does. */
    public record Tag(String form, TagRole role) {}

    /** Regions as ISO 3166-1 alpha-2 and languages as primary subtags, in any case; no code twice. */
    public record Side(List<String> regions, List<String> languages) {
        public Side {
            regions = List.copyOf(regions);
            languages = List.copyOf(languages);
        }
    }

    /** The same, but for its end. */
    public CampaignDraft endingAt(Instant end) {
        return new CampaignDraft(id, title, openFrom, end, tags, hosts, newcomers);
    }

    /**
     * The campaign that this defines.
     *
     * @throws DefinitionBroken if it breaks a rule
     */
    public Campaign campaign() {
        requireId(id);
        requireTitle();
        requireTime("openFrom", openFrom);
        if (openTo != null) {
            requireTime("openTo", openTo);
            if (openTo.toEpochMilli() <= openFrom.toEpochMilli()) {
                throw new DefinitionBroken("openTo", openTo.toString(), "be later than openFrom, " + openFrom);
            }
        }
        return new Campaign(
                id,
                openFrom.toEpochMilli(),
                openTo == null ? Campaign.OPEN_END : openTo.toEpochMilli(),
                DraftTags.byKey(tags),
                DraftSides.side("hosts", hosts),
                DraftSides.side("newcomers", newcomers));
    }

    /**
     * Holds an id to its rule.
     *
     * @throws DefinitionBroken if it breaks it
     */
    public static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new DefinitionBroken(
                    "id", id, "be 1 to 60 lower-case letters, digits and hyphens, a letter or digit first");
        }
    }

    private void requireTitle() {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new DefinitionBroken("title", title, "be text of 1 to " + LONGEST_TITLE + " characters");
        }
    }

    private static void requireTime(String name, Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new DefinitionBroken(name, time.toString(), "be a time from " + FIRST + " to " + LAST);
        }
    }
}
