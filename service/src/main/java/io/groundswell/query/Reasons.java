package io.groundswell.query;

import io.groundswell.schema.NamedCount;
import io.groundswell.schema.Why;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a ranked tag's place rests on, beside the figures of its windows. Posts are those of the clock hour under way and the one
 * before, in all scopes; a share that is not known is null.
 *
 * @param english the figures in a sentence or two
 * @param chinese the same in Chinese
 * @param firstSeen the hour in which the scope first saw the tag, as far as is remembered
 * @param authenticity q, the factor of the score
 * @param copied c_dup: the share of the posts that are near-identical to others' within seconds
 * @param concentrated c_conc: 0: many hands; 1: few write nearly everything
 * @param ephemeral c_eph: the share of the posts that were removed within minutes
 * @param posts that count
 * @param reposts among them
 * @param postsPerAuthor posts an author and hour
 * @param topAuthorShare the share of the posts that one author wrote in one hour, at most
 * @param newcomerShare the share of the posts by new accounts, among those of known age
 * @param ofKnownAge posts by accounts of known age; null of rankings that are older than the figure
 * @param welcomeShare the share of the posts that are no reposts whose text holds a word of welcome
 * @param languages language to posts, most first; at most three, of enough posts each
 * @param coTags tag to the posts in which it stands beside this one, likewise
 * @param leftOut reason to the posts that do not count for it
 */
public record Reasons(
        String english,
        String chinese,
        Instant firstSeen,
        double authenticity,
        double copied,
        double concentrated,
        double ephemeral,
        int posts,
        int reposts,
        @Nullable Double postsPerAuthor,
        @Nullable Double topAuthorShare,
        @Nullable Double newcomerShare,
        @Nullable Integer ofKnownAge,
        @Nullable Double welcomeShare,
        Map<String, Integer> languages,
        Map<String, Integer> coTags,
        Map<String, Integer> leftOut) {

    public static Reasons of(Why why) {
        return new Reasons(
                why.getEnglish(),
                why.getChinese(),
                why.getFirstSeen(),
                why.getAuthenticity(),
                why.getCopied(),
                why.getConcentrated(),
                why.getEphemeral(),
                why.getPosts(),
                why.getReposts(),
                why.getPostsPerAuthor(),
                why.getTopAuthorShare(),
                why.getNewcomerShare(),
                why.getOfKnownAge(),
                why.getWelcomeShare(),
                byName(why.getLanguages()),
                byName(why.getCoTags()),
                leftOut(why));
    }

    private static Map<String, Integer> byName(List<NamedCount> counts) {
        Map<String, Integer> byName = new LinkedHashMap<>();
        counts.forEach(count -> byName.put(count.getName(), count.getPosts()));
        return byName;
    }

    private static Map<String, Integer> leftOut(Why why) {
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        leftOut.put("late", why.getLate());
        leftOut.put("duplicate", why.getDuplicate());
        leftOut.put("capped", why.getCapped());
        leftOut.put("blocked", why.getBlocked());
        leftOut.put("removed", why.getRemoved());
        return leftOut;
    }
}
