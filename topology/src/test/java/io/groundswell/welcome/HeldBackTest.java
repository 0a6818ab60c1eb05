package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.welcome.Breakdown.PostsAndPeople;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeldBackTest {

    @Test
    void peopleOfTwoPartsMayBeTheSame() {
        Map<String, Long> people = Map.of("en", 90L, "zh", 20L, "cy", 4L, "gd", 4L);

        assertThat(HeldBack.ofMixed(people)).containsExactlyInAnyOrder("cy", "gd", "zh");
        assertThat(HeldBack.ofApart(people)).as("the two together are eight").containsExactlyInAnyOrder("cy", "gd");
    }

    @Test
    void ofLanguagesAloneNoneFollowsFromTheOthers() {
        Breakdown breakdown =
                new Breakdown(new TreeMap<>(Map.of("a", new PostsAndPeople(300, 240), "b", new PostsAndPeople(7, 4))));

        assertThat(HeldBack.of(Facet.LANGUAGE, breakdown)).containsExactlyInAnyOrder("a", "b");
        assertThat(HeldBack.of(Facet.TOPIC, breakdown)).containsExactly("b");
    }
}
