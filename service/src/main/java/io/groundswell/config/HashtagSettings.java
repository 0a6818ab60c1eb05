package io.groundswell.config;

import java.util.Set;

/**
 * Which tags of a post count.
 *
 * @param defaultRule the rule for posts whose source has none of its own: twitter, rednote, weibo, mastodon or bluesky
 * @param maxTags tags of one post that count; the rest are counted as capped
 * @param maxTagLength longest tag in code points of its key; longer ones are counted as capped
 */
public record HashtagSettings(String defaultRule, int maxTags, int maxTagLength) {

    static final Setting<String> DEFAULT_RULE = Setting.of(
            "hashtag.default-rule",
            Kind.oneOf(Set.of("twitter", "rednote", "weibo", "mastodon", "bluesky")),
            "twitter",
            "How tags are found in the text of posts whose source has no rule of its own.");
    static final Setting<Integer> MAX_TAGS = Setting.of("hashtag.max-tags", Kind.wholeNumber(1, 1_000), "10", """
            Tags of one post that count, in their order; the rest are counted as capped. Many let one post push many tags.""");
    static final Setting<Integer> MAX_TAG_LENGTH =
            Setting.of("hashtag.max-tag-length", Kind.wholeNumber(1, 1_000), "140", """
                    Longest tag, in code points; longer ones are counted as capped, never cut.""");

    static final Section SECTION = Section.of("Hashtags.", DEFAULT_RULE, MAX_TAGS, MAX_TAG_LENGTH);

    public HashtagSettings {
        DEFAULT_RULE.require(defaultRule);
        MAX_TAGS.require(maxTags);
        MAX_TAG_LENGTH.require(maxTagLength);
    }

    static HashtagSettings from(Values values) {
        return new HashtagSettings(values.get(DEFAULT_RULE), values.get(MAX_TAGS), values.get(MAX_TAG_LENGTH));
    }
}
