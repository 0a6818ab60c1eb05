package io.groundswell.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopFiftyTest {

    @Test
    void keepsTheFiftyMostUsedAndTheirLatestCounts() {
        TopFifty top = TopFifty.NONE;
        for (int posts = 1; posts <= 80; posts++) {
            top = top.with(new TagCount("tag" + posts, posts));
        }
        top = top.with(new TagCount("tag80", 90)).with(new TagCount("rare", 1));

        assertThat(top.posts())
                .hasSize(50)
                .containsEntry("tag80", 90L)
                .containsKey("tag31")
                .doesNotContainKey("rare");
    }

    @Test
    void survivesTheWayThroughBytes() {
        TopFifty top = new TopFifty(Map.of("cats", 3L, "猫", 2L));
        try (var serde = TopFifty.serde()) {
            assertThat(serde.deserializer()
                            .deserialize("top", serde.serializer().serialize("top", top)))
                    .isEqualTo(top);
        }
    }
}
