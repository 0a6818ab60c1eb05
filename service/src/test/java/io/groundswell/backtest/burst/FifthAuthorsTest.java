package io.groundswell.backtest.burst;

import static io.groundswell.backtest.burst.Drawn.ONSET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FifthAuthorsTest {

    @Test
    void theMinuteOfTheFifthDifferentAuthorIsTaken() {
        assertThat(fifth(ONSET, "ab.a.cd.aabe.f")).hasValue(ONSET + 11);
        assertThat(fifth(ONSET, "ab.a.cd.aabc")).isEmpty();
    }

    @Test
    void fiveMustWriteWithinAnHourThatHoldsTheMinuteItself() {
        String fourthAndFifth = ".".repeat(56) + "d";
        assertThat(fifth(ONSET, "abc" + fourthAndFifth.substring(2) + "..e")).isEmpty();
        assertThat(fifth(ONSET, "abc" + fourthAndFifth + "e")).isEmpty();
        assertThat(fifth(ONSET, "abc" + fourthAndFifth.substring(1) + "e")).hasValue(ONSET + 59);
    }

    @Test
    void whoWritesAgainStaysInTheHour() {
        assertThat(fifth(ONSET, "a" + ".".repeat(50) + "abcd" + ".".repeat(10) + "e"))
                .hasValue(ONSET + 65);
    }

    @Test
    void fiveBeforeTheOnsetCountOnlyWhileTheHourStillHoldsThem() {
        assertThat(fifth(ONSET - 59, "abcde")).hasValue(ONSET);
        assertThat(fifth(ONSET - 60, "abcde")).isEmpty();
        assertThat(fifth(ONSET - 60, "abcde" + ".".repeat(60) + "f")).isEmpty();
        assertThat(fifth(ONSET - 4, "abcd..e")).hasValue(ONSET + 2);
    }

    @Test
    void aDayAfterTheOnsetItIsTooLate() {
        assertThat(fifth(ONSET + 1_435, "abcde")).hasValue(ONSET + 1_439);
        assertThat(fifth(ONSET + 1_436, "abcde")).isEmpty();
    }

    @Test
    void otherTagsAreNoBusinessOfIts() {
        FifthAuthors authors = new FifthAuthors(List.of(Drawn.burst()));
        Drawn.posts(ONSET, "abcd").forEach(authors);
        authors.accept(new TaggedPost(ONSET + 4, "e", Set.of("another")));
        authors.accept(new TaggedPost(ONSET + 6, "f", Set.of("another", Drawn.TAG)));

        assertThat(authors.of(Drawn.burst())).hasValue(ONSET + 6);
    }

    private static OptionalInt fifth(int fromMinute, String timeline) {
        FifthAuthors authors = new FifthAuthors(List.of(Drawn.burst()));
        Drawn.posts(fromMinute, timeline).forEach(authors);
        return authors.of(Drawn.burst());
    }
}
