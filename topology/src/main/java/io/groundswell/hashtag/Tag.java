package io.groundswell.hashtag;

/**
 * A tag of a post.
 *
 * @param key the canonical key under which it counts, never empty
 * @param form how the post wrote it, without hash signs; the key, if it wrote it at unreasonable length
 */
public record Tag(String key, String form) {

    public Tag {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("tag key is empty; it must have at least one character");
        }
    }
}
