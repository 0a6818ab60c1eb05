package io.groundswell.hashtag;

import java.util.List;
import java.util.Optional;

/**
 * What one platform takes for a hashtag.
 *
 * <p>Platforms contradict each other ({@code #name#} is a tag on Weibo and none on Twitter; {@code #a-b} is {@code a} on
 * Twitter and {@code a-b} on Bluesky; Mastodon folds diacritics). Each rule follows its own platform.
 *
 * <p>Rules are stateless and safe to share between threads. Every method takes time linear in its argument, whatever the
 * argument is, and accepts any string, lone surrogates included.
 */
public interface HashtagRule {

    /**
     * The tags in a text, as written there but without the signs that make them tags.
     *
     * @param text a post's text; a text without {@code #} and {@code ＃} costs two scans and no allocation
     * @return surface forms in text order, repeats kept; unmodifiable or owned by the caller
     */
    List<String> find(String text);

    /**
     * The form to show for a tag that the platform itself lists, say {@code #name}, {@code #name[话题]#} or {@code name}.
     *
     * @return the form without signs and markers; empty if nothing is left
     */
    default String formOf(String listed) {
        return SurfaceForm.of(listed);
    }

    /**
     * The canonical key under which a form counts; empty if the form is no tag.
     *
     * @see CanonicalKey#of
     */
    default Optional<String> keyOf(String form) {
        return CanonicalKey.of(form);
    }
}
