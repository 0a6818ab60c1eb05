package io.groundswell.hashtag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tags that a post counts for.
 *
 * @param tags with distinct keys, in order of first appearance: the source's own list first, then the text; each with the
 *     form that appeared first, or with the key for its form where that is longer than two of the longest keys
 * @param capped how many further distinct keys do not count: more than the post may have, or longer than a tag may be
 * @param cut the first of those that are more than the post may have; at most as many as it may have
 */
public record PostTags(List<Tag> tags, int capped, List<Tag> cut) {

    private static final PostTags NONE = new PostTags(List.of(), 0, List.of());

    public PostTags {
        tags = List.copyOf(tags);
        cut = List.copyOf(cut);
        if (capped < 0) {
            throw new IllegalArgumentException("capped is " + capped + "; it must not be negative");
        }
    }

    /**
     * Finds the tags of a post, in time linear in the length of its text and list.
     *
     * @param rule the rule of the post's source
     * @param listedHashtags what the source itself lists as tags, with or without hash signs
     * @param maxTags how many distinct tags count, at least 0
     * @param maxTagLength how many code points a counted key may have, at least 1
     */
    public static PostTags of(
            HashtagRule rule, String text, List<String> listedHashtags, int maxTags, int maxTagLength) {
        if (maxTags < 0 || maxTagLength < 1) {
            throw new IllegalArgumentException(
                    "maxTags is " + maxTags + " and maxTagLength " + maxTagLength + "; they must be at least 0 and 1");
        }
        List<String> written = rule.find(text);
        if (written.isEmpty() && listedHashtags.isEmpty()) {
            return NONE;
        }
        Collector collector = new Collector(rule, maxTags, maxTagLength);
        for (String listed : listedHashtags) {
            collector.add(rule.formOf(listed));
        }
        for (String form : written) {
            collector.add(form);
        }
        return collector.postTags();
    }

    private static final class Collector {
        private final HashtagRule rule;
        private final int maxTags;
        private final int maxTagLength;
        private final List<Tag> tags = new ArrayList<>(4);
        private final List<Tag> cut = new ArrayList<>(0);
        private @Nullable String firstKey; // most posts have one tag
        private @Nullable Set<String> laterKeys;

        Collector(HashtagRule rule, int maxTags, int maxTagLength) {
            this.rule = rule;
            this.maxTags = maxTags;
            this.maxTagLength = maxTagLength;
        }

        void add(String form) {
            String key = rule.keyOf(form).orElse(null);
            if (key != null && isNew(key) && key.codePointCount(0, key.length()) <= maxTagLength) {
                place(new Tag(key, shown(key, form)));
            }
        }

        PostTags postTags() {
            int keys = (firstKey == null ? 0 : 1) + (laterKeys == null ? 0 : laterKeys.size());
            return new PostTags(tags, keys - tags.size(), cut);
        }

        private boolean isNew(String key) {
            if (firstKey == null) {
                firstKey = key;
                return true;
            }
            if (laterKeys == null) {
                laterKeys = new HashSet<>();
            }
            return !key.equals(firstKey) && laterKeys.add(key);
        }

        /** Any number of joiners can hide in a form without a trace in its key. */
        private String shown(String key, String form) {
            return form.codePointCount(0, form.length()) <= 2 * maxTagLength ? form : key;
        }

        private void place(Tag tag) {
            if (tags.size() < maxTags) {
                tags.add(tag);
            } else if (cut.size() < maxTags) {
                cut.add(tag);
            }
        }
    }
}
