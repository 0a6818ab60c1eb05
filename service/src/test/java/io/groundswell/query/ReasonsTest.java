package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.NamedCount;
import io.groundswell.schema.Why;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static final Instant FIRST_SEEN = Instant.parse("2025-01-14T08:00:00Z");

    @Test
    void eachFigureIsToldUnderItsName() {
        Reasons reasons = Reasons.of(Why.newBuilder()
                .setEnglish("in English")
                .setChinese("中文")
                .setFirstSeen(FIRST_SEEN)
                .setAuthenticity(0.1)
                .setCopied(0.2)
                .setConcentrated(0.3)
                .setEphemeral(0.4)
                .setPosts(40)
                .setReposts(3)
                .setPostsPerAuthor(2.5)
                .setTopAuthorShare(0.125)
                .setNewcomerShare(0.75)
                .setOfKnownAge(8)
                .setWelcomeShare(0.25)
                .setLanguages(List.of(new NamedCount("zh", 30), new NamedCount("en", 6)))
                .setCoTags(List.of(new NamedCount("猫税", 20), new NamedCount("cats", 5)))
                .setLate(1)
                .setDuplicate(2)
                .setCapped(4)
                .setBlocked(8)
                .setRemoved(16)
                .build());

        assertThat(reasons)
                .isEqualTo(new Reasons(
                        "in English",
                        "中文",
                        FIRST_SEEN,
                        0.1,
                        0.2,
                        0.3,
                        0.4,
                        40,
                        3,
                        2.5,
                        0.125,
                        0.75,
                        8,
                        0.25,
                        Map.of("zh", 30, "en", 6),
                        Map.of("猫税", 20, "cats", 5),
                        Map.of("late", 1, "duplicate", 2, "capped", 4, "blocked", 8, "removed", 16)));
        assertThat(reasons.languages().keySet()).as("most first").containsExactly("zh", "en");
        assertThat(reasons.coTags().keySet()).as("most first").containsExactly("猫税", "cats");
    }
}
