package io.groundswell.feed;

import io.groundswell.schema.PostType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words platforms have for a post's type. A word that is not known is refused rather than guessed. */
final class PostTypeWord {

    static final String RULE = "must be original, reply, repost, quote or live, one of their synonyms, or a medium"
            + " (text, image, video …); map it to another column, or to none";

    private static final Map<String, PostType> TYPES = Map.ofEntries(
            Map.entry("original", PostType.ORIGINAL),
            Map.entry("post", PostType.ORIGINAL),
            Map.entry("status", PostType.ORIGINAL),
            Map.entry("tweet", PostType.ORIGINAL),
            Map.entry("reply", PostType.REPLY),
            Map.entry("comment", PostType.REPLY),
            Map.entry("repost", PostType.REPOST),
            Map.entry("retweet", PostType.REPOST),
            Map.entry("reblog", PostType.REPOST),
            Map.entry("boost", PostType.REPOST),
            Map.entry("share", PostType.REPOST),
            Map.entry("quote", PostType.QUOTE),
            Map.entry("live", PostType.LIVE),
            Map.entry("livestream", PostType.LIVE));

    /** These say what a post is made of, not whether it repeats or answers another. */
    private static final Set<String> MEDIA = Set.of(
            "normal", "text", "note", "image", "images", "photo", "picture", "video", "audio", "link", "article");

    private PostTypeWord() {}

    /** The type a word means; null when it only names a medium. */
    static @Nullable PostType parse(String word) throws BadField {
        String lowerCase = word.toLowerCase(Locale.ROOT);
        PostType type = TYPES.get(lowerCase);
        if (type == null && !MEDIA.contains(lowerCase)) {
            throw new BadField(PostField.TYPE, word, RULE);
        }
        return type;
    }
}
