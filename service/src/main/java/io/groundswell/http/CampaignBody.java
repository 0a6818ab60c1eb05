package io.groundswell.http;

import io.groundswell.query.BadQuestion;
import io.groundswell.query.Signature;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.TagRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A definition of a campaign as it comes in a request's body, in the words of {@code config/campaigns}. */
record CampaignBody(JsonBody body) {
    static final Set<String> FIELDS = Set.of("title", "openFrom", "openTo", "tags", "hosts", "newcomers", "by", "why");

    private static final Set<String> SIDE = Set.of("regions", "languages");
    private static final Set<String> ROLES =
            Arrays.stream(TagRole.values()).map(TagRole::word).collect(Collectors.toUnmodifiableSet());

    CampaignDraft toDraft(String id) {
        return new CampaignDraft(
                id,
                body.text("title"),
                body.time("openFrom"),
                body.timeOrNull("openTo"),
                tags(),
                side(body.partOrNull("hosts", SIDE)),
                side(body.partOrNull("newcomers", SIDE)));
    }

    Signature signature() {
        return signature(body);
    }

    static Signature signature(JsonBody body) {
        return new Signature(body.text("by"), body.text("why"));
    }

    private List<CampaignDraft.Tag> tags() {
        JsonBody byRole = body.partOrNull("tags", ROLES);
        if (byRole == null) {
            throw new BadQuestion("tags", null, "be given");
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
