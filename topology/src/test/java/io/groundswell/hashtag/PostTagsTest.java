package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostTagsTest {

    private static final HashtagRule TWITTER = HashtagRules.named("twitter");

    @Test
    void theSourcesListComesFirstThenTheTextEachKeyOnceInItsFirstForm() {
        PostTags tags = of("#Two #one #TWO #three", List.of("#One[话题]#", "zwölf", " "), 10, 140);

        assertThat(tags.tags())
                .containsExactly(
                        new Tag("one", "One"),
                        new Tag("zwölf", "zwölf"),
                        new Tag("two", "Two"),
                        new Tag("three", "three"));
        assertThat(tags.capped()).isZero();
    }

    @Test
    void distinctTagsBeyondTheCapAreCountedAndRepeatsAreNot() {
        PostTags tags = of("#a #b #c #B #d #C #d #a", List.of(), 2, 140);

        assertThat(tags.tags()).extracting(Tag::key).containsExactly("a", "b");
        assertThat(tags.capped()).isEqualTo(2);
    }

    @Test
    void aTagThatIsTooLongIsCountedAndTakesNoPlace() {
        String tooLong = "𠀡".repeat(4);
        PostTags tags = of("#abcd #ab #" + tooLong + " #abc", List.of(), 2, 3);

        assertThat(tags.tags()).extracting(Tag::key).containsExactly("ab", "abc");
        assertThat(tags.capped()).isEqualTo(2);
        assertThat(of("#" + tooLong, List.of(), 2, 4).tags()).hasSize(1);
    }

    @Test
    void everyMarkerThatEndsATopicInATextIsLeftOutOfAListedOne() {
        assertThat(of("", List.of("#one[话题]#", "#two[超话]#", "#three[PK]#"), 10, 140)
                        .tags())
                .extracting(Tag::key)
                .containsExactly("one", "two", "three");
    }

    @Test
    void aListedTagsFormHasNoHalvesOfCharacters() {
        assertThat(of("", List.of("＃wel\ud83dcome\ud83d#"), 10, 140).tags())
                .containsExactly(new Tag("welcome", "welcome"));
    }

    @Test
    void thousandsOfTagsOfTenThousandCharactersAreCountedAsCapped() {
        String text = IntStream.range(0, 1_000)
                .mapToObj(i -> "#" + "x".repeat(10_000) + i)
                .collect(Collectors.joining(" "));

        assertThat(of(text, List.of(), 10, 140)).isEqualTo(new PostTags(List.of(), 1_000, List.of()));
    }

    @Test
    void aFormThatHidesMoreThanItsKeySaysIsShownByTheKey() {
        String hidden = "cat" + "\u200D".repeat(900_000) + "s";
        String kept = "cat" + "\u200D".repeat(276) + "s";

        assertThat(of("#" + hidden, List.of(), 10, 140).tags()).containsExactly(new Tag("cats", "cats"));
        assertThat(of("", List.of(hidden), 10, 140).tags()).containsExactly(new Tag("cats", "cats"));
        assertThat(of("#" + kept, List.of(), 10, 140).tags()).containsExactly(new Tag("cats", kept));
    }

    @Test
    void aPostWithoutTagsHasNone() {
        assertThat(of("", List.of(), 10, 140)).isEqualTo(new PostTags(List.of(), 0, List.of()));
        assertThat(of("#a #b", List.of(), 0, 140)).isEqualTo(new PostTags(List.of(), 2, List.of()));
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("#a", List.of(), -1, 140))
                .withMessageContaining("maxTags is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("#a", List.of(), 1, 0))
                .withMessageContaining("maxTagLength 0");
    }

    private static PostTags of(String text, List<String> listed, int maxTags, int maxTagLength) {
        return PostTags.of(TWITTER, text, listed, maxTags, maxTagLength);
    }
}
