package io.groundswell.http;

import io.groundswell.query.BadQuestion;
import io.groundswell.query.Signature;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.TagRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A definition of a campaign as it comes in a request's body, in the words of {@code config/campaigns}. */
record CampaignBody(JsonBody body) {
    static final Set<String> FIELDS = Set.of("title", "openFrom", "openTo", "tags", "hosts", "newcomers", "by", "why");

    /** Those of an acceptance: a proposal has an id already. */
    static final Set<String> ACCEPTANCE_FIELDS =
            Stream.concat(FIELDS.stream(), Stream.of("id")).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SIDE = Set.of("regions", "languages");
    private static final Set<String> ROLES =
            Arrays.stream(TagRole.values()).map(TagRole::word).collect(Collectors.toUnmodifiableSet());

    CampaignDraft toDraft(String id) {
        List<CampaignDraft.Tag> tags = tagsOrNull();
        if (tags == null) {
            throw new BadQuestion("tags", null, "be given");
        }
        return new CampaignDraft(
                id,
                body.text("title"),
                body.time("openFrom"),
                body.timeOrNull("openTo"),
                tags,
                side(body.partOrNull("hosts", SIDE)),
                side(body.partOrNull("newcomers", SIDE)));
    }

    /** A proposed campaign with what the body says in place of what was proposed. */
    CampaignDraft toDraft(CampaignDraft proposed) {
        String id = body.textOrNull("id");
        String title = body.textOrNull("title");
        Instant openFrom = body.timeOrNull("openFrom");
        List<CampaignDraft.Tag> tags = tagsOrNull();
        return new CampaignDraft(
                id == null ? proposed.id() : id,
                title == null ? proposed.title() : title,
                openFrom == null ? proposed.openFrom() : openFrom,
                body.timeOrNull("openTo"),
                tags == null ? proposed.tags() : tags,
                side(body.partOrNull("hosts", SIDE)),
                side(body.partOrNull("newcomers", SIDE)));
    }

    Signature signature() {
        return signature(body);
    }

    static Signature signature(JsonBody body) {
        return new Signature(body.text("by"), body.text("why"));
    }

    private @Nullable List<CampaignDraft.Tag> tagsOrNull() {
        JsonBody byRole = body.partOrNull("tags", ROLES);
        if (byRole == null) {
            return null;
        }
        List<CampaignDraft.Tag> tags = new ArrayList<>();
        for (TagRole role : TagRole.values()) {
            byRole.texts(role.word()).forEach(form -> tags.add(new CampaignDraft.Tag(form, role)));
        }
        return tags;
    }

    private static CampaignDraft.Side side(@Nullable JsonBody side) {
        return side == null
                ? new CampaignDraft.Side(List.of(), List.of())
                : new CampaignDraft.Side(side.texts("regions"), side.texts("languages"));
    }
}
