package io.groundswell.welcome;

import io.groundswell.hashtag.CanonicalKey;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the tags of a draft to their canonical keys. */
final class DraftTags {
    /** So that a definition with its history stays below what a record may hold. */
    static final int MOST = 50;

    private static final int LONGEST = 100;

    private DraftTags() {}

    static Map<String, TagRole> byKey(List<CampaignDraft.Tag> tags) {
        if (tags.isEmpty() || tags.size() > MOST) {
            throw new DefinitionBroken("tags", tags.size() + " tags", "be 1 to " + MOST + " tags");
        }
        Map<String, TagRole> roles = new LinkedHashMap<>();
        Map<TagRole, Integer> numbers = new EnumMap<>(TagRole.class);
        for (CampaignDraft.Tag tag : tags) {
            int number = numbers.merge(tag.role(), 1, Integer::sum) - 1;
            String name = "tags." + tag.role().word() + "[" + number + "]";
            String key = key(name, tag.form());
            TagRole other = roles.putIfAbsent(key, tag.role());
            if (other != null) {
                throw new DefinitionBroken(
                        name,
                        tag.form(),
                        other == tag.role()
                                ? "be given once: '" + key + "' is there already"
                                : "have one role: '" + key + "' is " + other.word() + " already");
            }
        }
        requireWhoComes(roles);
        return roles;
    }

    private static String key(String name, String form) {
        if (form.length() > LONGEST) {
            throw new DefinitionBroken(name, form, "be at most " + LONGEST + " characters long");
        }
        return CanonicalKey.of(form)
                .filter(key -> key.length() <= LONGEST)
                .orElseThrow(() -> new DefinitionBroken(name, form, "be a tag: a letter, number or symbol at least"));
    }

    private static void requireWhoComes(Map<String, TagRole> roles) {
        if (!roles.containsValue(TagRole.WELCOME) && !roles.containsValue(TagRole.SELF_IDENTIFICATION)) {
            throw new DefinitionBroken(
                    "tags", String.join(", ", roles.keySet()), "have one of role welcome or self-identification");
        }
    }
}
