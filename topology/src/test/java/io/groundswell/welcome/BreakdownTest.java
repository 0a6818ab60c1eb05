package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.welcome.Breakdown.PostsAndPeople;
import io.groundswell.welcome.Removals.Removed;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    private final Sums sums = new Sums();

    @Test
    void peopleStandBesidePostsOverAllDays() {
        sums.add(new FigureKey(Measure.POSTS_BY_LANGUAGE, 5, "en"), 3);
        sums.add(new FigureKey(Measure.POSTS_BY_LANGUAGE, 2000, "en"), 4);
        sums.add(new FigureKey(Measure.POSTS_BY_LANGUAGE, 2000, FigureKey.UNKNOWN), 1);
        sums.add(new FigureKey(Measure.POSTS_BY_TOPIC, 2000, "food"), 6);
        sums.add(new FigureKey(Measure.PEOPLE, 0, Facet.LANGUAGE.label("en")), 2);
        sums.add(new FigureKey(Measure.PEOPLE, 0, Facet.LANGUAGE.label(FigureKey.UNKNOWN)), 1);
        sums.add(new FigureKey(Measure.PEOPLE, 0, Facet.TOPIC.label("food")), 5);

        assertThat(Breakdown.of(sums, Facet.LANGUAGE).byValue())
                .isEqualTo(Map.of("en", new PostsAndPeople(7, 2), "unknown", new PostsAndPeople(1, 1)));
        assertThat(Breakdown.of(sums, Facet.TOPIC).byValue()).isEqualTo(Map.of("food", new PostsAndPeople(6, 5)));
        assertThat(Breakdown.of(sums, Facet.ROLE).byValue()).isEmpty();
    }

    @Test
    void aDayHasItsOwnPeople() {
        sums.add(new FigureKey(Measure.POSTS_BY_ROLE, 1439, "welcome"), 1);
        sums.add(new FigureKey(Measure.POSTS_BY_ROLE, 1440, "welcome"), 2);
        sums.add(new FigureKey(Measure.POSTS_BY_ROLE, 2879, "venue"), 4);
        sums.add(new FigureKey(Measure.POSTS_BY_ROLE, 2880, "welcome"), 8);
        sums.add(new FigureKey(Measure.PEOPLE_BY_ROLE, 0, "welcome"), 1);
        sums.add(new FigureKey(Measure.PEOPLE_BY_ROLE, 1, "welcome"), 2);
        sums.add(new FigureKey(Measure.PEOPLE_BY_ROLE, 1, "venue"), 3);

        assertThat(Breakdown.ofDay(sums, Facet.ROLE, 1).byValue())
                .isEqualTo(Map.of("welcome", new PostsAndPeople(2, 2), "venue", new PostsAndPeople(4, 3)));
    }

    @Test
    void labelsAreThoseThatMeasurePromises() {
        assertThat(Facet.ROLE.label(TagRole.SUB_MEME.word())).isEqualTo("role:sub-meme");
        assertThat(Facet.LANGUAGE.label("zh")).isEqualTo("language:zh");
        assertThat(Facet.TOPIC.label("food")).isEqualTo("topic:food");
    }

    @Test
    void removedPostsHaveAtLeastThePeopleOfTheirWorstHour() {
        sums.add(new FigureKey(Measure.REMOVED, 3, "spam"), 5);
        sums.add(new FigureKey(Measure.REMOVED, 4, "spam"), 6);
        sums.add(new FigureKey(Measure.REMOVED, 4, "abuse"), 1);
        sums.add(new FigureKey(Measure.PEOPLE_REMOVED, 3, "spam"), 4);
        sums.add(new FigureKey(Measure.PEOPLE_REMOVED, 4, "spam"), 2);
        sums.add(new FigureKey(Measure.PEOPLE_REMOVED, 4, "abuse"), 1);

        assertThat(Removals.of(sums, 3, 5).byReason())
                .isEqualTo(Map.of("spam", new Removed(11, 4), "abuse", new Removed(1, 1)));
        assertThat(Removals.of(sums, 3, 5).posts()).isEqualTo(12);
        assertThat(Removals.of(sums, 4, 5).byReason().get("spam")).isEqualTo(new Removed(6, 2));
        assertThat(Removals.of(sums, 5, 9).posts()).isZero();
    }
}
