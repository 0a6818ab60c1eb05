package io.groundswell.query;

import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.HeldBack;
import io.groundswell.welcome.PeopleBehind;
import io.groundswell.welcome.PostCounts;
import io.groundswell.welcome.PostKind;
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

    static CampaignPosts of(CampaignFigures figures) {
        PostCounts posts = figures.posts();
        Map<PostKind, Long> writers = new EnumMap<>(PostKind.class);
        posts.byKind()
                .forEach((kind, count) -> writers.put(kind, figures.writers().atLeastOf(count)));
        Set<PostKind> hidden = HeldBack.ofMixed(writers);
        PeopleBehind behind = new PeopleBehind(figures);
        Map<PostKind, @Nullable Long> told = new EnumMap<>(PostKind.class);
        posts.byKind().forEach((kind, count) -> told.put(kind, hidden.contains(kind) ? null : count));
        return new CampaignPosts(
                told,
                Withholding.share(posts.counterVoice(), behind.counterVoice(), SmallPrint.NO_POST),
                Withholding.share(posts.duplicates(), behind.duplicates(), SmallPrint.NO_PRINT),
                hidden.isEmpty() ? null : Withholding.WITHHELD);
    }
}
