package io.groundswell.conduct;

import java.util.List;
import java.util.Map;

/**
 * How a tag is used: the figures of the clock hour under way and the one before. All count posts by the hour in which they were
 * written, those left out by the hour in which that became known, but for removed ones, which count like posts.
 *
 * @param posts that count
 * @param reposts among them
 * @param copies among them: near-identical texts by several authors within seconds
 * @param authors of the posts; who wrote in both hours counts twice
 * @param mostByOne the most posts that one author wrote in one hour
 * @param byMostActive posts of the most active authors, as many of them as {@link Sharpness#topAuthors} says
 * @param byNewcomers posts by accounts that are new
 * @param ofKnownAge posts by accounts whose age is known
 * @param welcoming posts whose own words hold one of welcome
 * @param leftOut uses that do not count, by the reason; a reason without one is absent
 * @param languages of most posts, most first; at most as many as are told
 * @param coTags the tags that stand beside it in most posts, most first; at most as many as are told
 */
public record Conduct(
        int posts,
        int reposts,
        int copies,
        int authors,
        int mostByOne,
        int byMostActive,
        int byNewcomers,
        int ofKnownAge,
        int welcoming,
        Map<LeftOut, Integer> leftOut,
        List<NamedCount> languages,
        List<NamedCount> coTags) {
    /** Of a tag that nobody used. */
    public static final Conduct NONE = new Conduct(0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), List.of(), List.of());

    public Conduct {
        leftOut = Map.copyOf(leftOut);
        languages = List.copyOf(languages);
        coTags = List.copyOf(coTags);
    }

    /** How many uses were left out for a reason. */
    public int leftOut(LeftOut reason) {
        return leftOut.getOrDefault(reason, 0);
    }
}
