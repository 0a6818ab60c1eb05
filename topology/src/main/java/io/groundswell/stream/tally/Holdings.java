package io.groundswell.stream.tally;

import java.util.Locale;

/**
 * What the tasks of this instance hold in memory.
 *
 * @param posts that may still be repeated, edited or removed
 * @param tags that somebody mentioned lately
 * @param people of these tags: pairs of a tag and an author; and pairs of any post and its author
 */
public record Holdings(long posts, long tags, long people) {
    public static final Holdings NOTHING = new Holdings(0, 0, 0);

    public Holdings plus(Holdings more) {
        return new Holdings(posts + more.posts, tags + more.tags, people + more.people);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d posts, %,d tags and %,d people of tags", posts, tags, people);
    }
}
