package io.groundswell.stream.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.schema.NamedCount;
import io.groundswell.schema.Why;
import io.groundswell.trend.Window;
import io.groundswell.trend.rank.Authenticity;
import io.groundswell.trend.rank.RankedTag;
import io.groundswell.trend.rank.TrendState;
import io.groundswell.trend.rank.WindowFigures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void eachFigureGoesToItsField() {
        Why why = why(new Conduct(
                40,
                8,
                7,
                16,
                5,
                9,
                6,
                8,
                10,
                Map.of(
                        LeftOut.LATE, 1,
                        LeftOut.DUPLICATE, 2,
                        LeftOut.CAPPED, 4,
                        LeftOut.BLOCKED, 8,
                        LeftOut.REMOVED, 16,
                        LeftOut.REMOVED_EARLY, 32),
                List.of(
                        new io.groundswell.conduct.NamedCount("zh", 30),
                        new io.groundswell.conduct.NamedCount("en", 6)),
                List.of(new io.groundswell.conduct.NamedCount("cattax", 20))));

        assertThat(why)
                .isEqualTo(Why.newBuilder(why)
                        .setFirstSeen(Instant.parse("2025-01-14T08:00:00Z"))
                        .setAuthenticity(0.875)
                        .setCopied(0.175)
                        .setConcentrated(0.25)
                        .setEphemeral(0.5)
                        .setPosts(40)
                        .setReposts(8)
                        .setPostsPerAuthor(2.5)
                        .setTopAuthorShare(0.125)
                        .setNewcomerShare(0.75)
                        .setOfKnownAge(8)
                        .setWelcomeShare(0.3125)
                        .setLanguages(List.of(new NamedCount("zh", 30), new NamedCount("en", 6)))
                        .setCoTags(List.of(new NamedCount("cattax", 20)))
                        .setLate(1)
                        .setDuplicate(2)
                        .setCapped(4)
                        .setBlocked(8)
                        .setRemoved(48)
                        .build());
        assertThat(why.getEnglish()).startsWith("48 people used #CatTax");
        assertThat(why.getChinese()).contains("48人使用#CatTax");
    }

    @Test
    void aShareOfNothingIsNotKnown() {
        Why why = why(Conduct.NONE);

        assertThat(why.getPostsPerAuthor()).isNull();
        assertThat(why.getTopAuthorShare()).isNull();
        assertThat(why.getNewcomerShare()).isNull();
    }

    private static Why why(Conduct conduct) {
        int firstSeen = Math.toIntExact(Instant.parse("2025-01-14T08:00:00Z").getEpochSecond() / 60);
        WindowFigures hour = new WindowFigures(Window.HOUR, 48, 2.1, 0.01, 1, 1, 14);
        return Reasons.of(new RankedTag(
                1,
                "cattax",
                "CatTax",
                TrendState.TRENDING,
                firstSeen + 90,
                firstSeen,
                80,
                List.of(hour),
                conduct,
                new Authenticity(0.175, 0.25, 0.5, 0.875)));
    }
}
