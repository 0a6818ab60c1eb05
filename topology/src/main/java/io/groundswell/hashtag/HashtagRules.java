package io.groundswell.hashtag;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the {@link HashtagRule} of a post's source: {@code twitter}, {@code rednote}, {@code weibo}, {@code mastodon}, {@code bluesky}. */
public final class HashtagRules {

    private static final Map<String, HashtagRule> BY_NAME = byName();

    private final HashtagRule byDefault;

    private HashtagRules(HashtagRule byDefault) {
        this.byDefault = byDefault;
    }

    /**
     * Rules that take the named rule for a source without a rule of its own.
     *
     * @throws IllegalArgumentException if no rule has this name; the message lists those that exist
     */
    public static HashtagRules withDefault(String name) {
        return new HashtagRules(named(name));
    }

    /**
     * The rule of that name, in any case.
     *
     * @throws IllegalArgumentException if no rule has this name; the message lists those that exist
     */
    public static HashtagRule named(String name) {
        HashtagRule rule = lookUp(name);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "tag rule '" + name + "' is not known; the known rules are " + String.join(", ", BY_NAME.keySet()));
        }
        return rule;
    }

    /** The names of all rules, in a fixed order. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The rule of a post's source, in any case; the default for null and for sources without a rule of their own. */
    public HashtagRule forSource(@Nullable String source) {
        HashtagRule rule = source == null ? null : lookUp(source);
        return rule == null ? byDefault : rule;
    }

    private static @Nullable HashtagRule lookUp(String name) {
        HashtagRule exact = BY_NAME.get(name);
        return exact == null ? BY_NAME.get(name.toLowerCase(Locale.ROOT)) : exact;
    }

    private static Map<String, HashtagRule> byName() {
        Map<String, HashtagRule> rules = new LinkedHashMap<>();
        rules.put("twitter", new TwitterRule());
        rules.put("rednote", new RednoteRule());
        rules.put("weibo", new WeiboRule());
        rules.put("mastodon", new MastodonRule());
        rules.put("bluesky", new BlueskyRule());
        return Collections.unmodifiableMap(rules);
    }
}
