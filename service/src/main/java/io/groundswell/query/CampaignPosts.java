package io.groundswell.query;

import io.groundswell.welcome.Breakdown.PostsAndPeople;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Facet;
import io.groundswell.welcome.PostCounts;
import io.groundswell.welcome.PostKind;
import io.groundswell.welcome.TagRole;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the posts of a campaign are like, as it may be told. Who wrote the posts of a kind is not counted: they are told if there
 * are too many of them for any four people.
 *
 * @param byKind posts of each kind there is; null if withheld
 * @param counterVoice posts with a counter tag, of all
 * @param duplicates posts beyond the first of each text, of those long enough to be compared
 * @param withheld why a kind is not told, or null
 */
public record CampaignPosts(
        Map<PostKind, @Nullable Long> byKind,
        PublishedShare counterVoice,
        PublishedShare duplicates,
        @Nullable String withheld) {

    static CampaignPosts of(CampaignFigures figures, Discretion discretion) {
        PostCounts posts = figures.posts();
        Map<PostKind, Long> writers = new EnumMap<>(PostKind.class);
        posts.byKind().forEach((kind, count) -> writers.put(kind, discretion.writersOf(count)));
        Set<PostKind> hidden = Discretion.heldBackOfMixed(writers);
        Map<PostKind, @Nullable Long> told = new EnumMap<>(PostKind.class);
        posts.byKind().forEach((kind, count) -> told.put(kind, hidden.contains(kind) ? null : count));
        return new CampaignPosts(
                told,
                Discretion.share(posts.counterVoice(), counterPeople(figures), SmallPrint.NO_POST),
                Discretion.share(
                        posts.duplicates(),
                        discretion.writersOf(posts.duplicates().of()),
                        SmallPrint.NO_PRINT),
                hidden.isEmpty() ? null : Discretion.WITHHELD);
    }

    /** Who wrote with a counter tag, or all if nobody did. */
    private static long counterPeople(CampaignFigures figures) {
        PostsAndPeople counter = figures.of(Facet.ROLE).byValue().get(TagRole.COUNTER.word());
        return counter == null ? figures.arrivals().total() : counter.people();
    }
}
