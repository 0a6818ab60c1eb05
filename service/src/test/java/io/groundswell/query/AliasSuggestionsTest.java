package io.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.query.Review.Suggestion;
import io.groundswell.schema.NamedCount;
import io.groundswell.schema.RankedTag;
import io.groundswell.schema.TrendState;
import io.groundswell.schema.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tags of so many posts, in the order of their ranking, with the posts in which another stands beside. */
class AliasSuggestionsTest {
    private static final String CYRILLIC = "саttах";

    private final List<RankedTag> ranking = new ArrayList<>();

    @Test
    void eachMustStandInHalfOfTheOthersPosts() {
        ranked("refugees", 20, "beside=10", "most=9", "large=10");
        ranked("beside", 20, "refugees=10");
        ranked("most", 10, "refugees=9");
        ranked("large", 21, "refugees=10");

        assertThat(suggested()).containsExactly("beside > refugees 0.5");
    }

    @Test
    void theWorseRankedIsSuggestedForTheBetterWhicheverNamesTheOther() {
        ranked("tiktokrefugees", 10, "refugees=8");
        ranked("refugees", 10, "tiktokrefugees=8");
        ranked("welcome", 10);

        assertThat(suggested()).containsExactly("refugees > tiktokrefugees 0.8");
    }

    @Test
    void aTagIsSuggestedOnceAsThatBesideItMost() {
        ranked("a", 10, "b=9", "c=7");
        ranked("b", 10, "a=9", "c=8");
        ranked("c", 10, "b=8", "a=7");

        assertThat(suggested()).containsExactly("b > a 0.9", "c > b 0.8");
    }

    @Test
    void aTagThatIsNotRankedStandsBesideNothing() {
        ranked("refugees", 10, "elsewhere=10");

        assertThat(suggested("elsewhere")).isEmpty();
    }

    @Test
    void allThatLookAlikeAreSuggestedAsTheBestRankedOfThem() {
        ranked("zzz", 10);
        ranked(CYRILLIC, 10, "cattax=10");
        ranked("cattax", 10, CYRILLIC + "=10");

        assertThat(suggested("cat_tax", "rednote", "dogs"))
                .containsExactly("cattax > " + CYRILLIC, "cat_tax > " + CYRILLIC);
    }

    @Test
    void ofTagsThatAreNotRankedTheFirstByName() {
        assertThat(suggested("red_note", "dogs", "rednote", "r_ed_note"))
                .containsExactly("red_note > r_ed_note", "rednote > r_ed_note");
    }

    private void ranked(String tag, int posts, String... beside) {
        List<NamedCount> coTags = Arrays.stream(beside)
                .map(each -> each.split("="))
                .map(each -> new NamedCount(each[0], Integer.valueOf(each[1])))
                .toList();
        ranking.add(RankedTag.newBuilder()
                .setRank(ranking.size() + 1)
                .setTag(tag)
                .setForm(tag)
                .setState(TrendState.TRENDING)
                .setSince(Instant.EPOCH)
                .setScore(1)
                .setObserved(posts)
                .setExpected(0)
                .setZ(1)
                .setLift(1)
                .setWindows(List.of())
                .setWhy(why(posts, coTags))
                .build());
    }

    private static Why why(int posts, List<NamedCount> coTags) {
        return Why.newBuilder()
                .setEnglish("")
                .setChinese("")
                .setFirstSeen(Instant.EPOCH)
                .setAuthenticity(1)
                .setCopied(0)
                .setConcentrated(0)
                .setEphemeral(0)
                .setPosts(posts)
                .setReposts(0)
                .setCoTags(coTags)
                .build();
    }

    private List<String> suggested(String... others) {
        return new AliasSuggestions(ranking)
                .among(Arrays.stream(others).collect(Collectors.toSet())).stream()
                        .map(AliasSuggestionsTest::worded)
                        .toList();
    }

    private static String worded(Suggestion pair) {
        assertThat(pair.because()).isEqualTo(pair.share() == null ? "LOOKS_ALIKE" : "STANDS_BESIDE");
        return pair.tag() + " > " + pair.aliasOf() + (pair.share() == null ? "" : " " + pair.share());
    }
}
