package io.groundswell.stream.rank;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.schema.NamedCount;
import io.groundswell.schema.Why;
import io.groundswell.trend.TimeBuckets;
import io.groundswell.trend.rank.Authenticity;
import io.groundswell.trend.rank.Explanation;
import io.groundswell.trend.rank.RankedTag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes why a tag stands where it does in the words of the contract. */
final class Reasons {
    private Reasons() {}

    static Why of(RankedTag tag) {
        Explanation explanation = new Explanation(tag);
        Authenticity genuine = tag.authenticity();
        Conduct conduct = tag.conduct();
        return Why.newBuilder()
                .setEnglish(explanation.english())
                .setChinese(explanation.chinese())
                .setFirstSeen(Instant.ofEpochMilli(TimeBuckets.minuteStartMs(tag.firstSeenMinute())))
                .setAuthenticity(genuine.q())
                .setCopied(genuine.copied())
                .setConcentrated(genuine.concentrated())
                .setEphemeral(genuine.ephemeral())
                .setPosts(conduct.posts())
                .setReposts(conduct.reposts())
                .setPostsPerAuthor(share(conduct.posts(), conduct.authors()))
                .setTopAuthorShare(share(conduct.mostByOne(), conduct.posts()))
                .setNewcomerShare(share(conduct.byNewcomers(), conduct.ofKnownAge()))
                .setOfKnownAge(conduct.ofKnownAge())
                .setWelcomeShare(share(conduct.welcoming(), conduct.posts() - conduct.reposts()))
                .setLanguages(counts(conduct.languages()))
                .setCoTags(counts(conduct.coTags()))
                .setLate(conduct.leftOut(LeftOut.LATE))
                .setDuplicate(conduct.leftOut(LeftOut.DUPLICATE))
                .setCapped(conduct.leftOut(LeftOut.CAPPED))
                .setBlocked(conduct.leftOut(LeftOut.BLOCKED))
                .setRemoved(conduct.leftOut(LeftOut.REMOVED) + conduct.leftOut(LeftOut.REMOVED_EARLY))
                .build();
    }

    private static List<NamedCount> counts(List<io.groundswell.conduct.NamedCount> counts) {
        return counts.stream()
                .map(count -> new NamedCount(count.name(), count.posts()))
                .toList();
    }

    /** Null of nothing: a share that is not known is not zero. */
    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
