package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which tags a campaign is told to have brought up.
 *
 * <pre>
 * 13 Jan 07:00   08:00                                  09:00                   two days later
 * one: tea       six: cattax, tea, catcafe, banned      four: cattax, shyone    three without cattax: catcafe
 * </pre>
 */
class SpilloverTest {
    private static final Instant MORNING = Instant.parse("2025-01-13T08:00:00Z");

    @AutoClose
    private final RunningApi api;

    SpilloverTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @BeforeEach
    void spill() {
        Greeting.define(api);
        api.instance.completeThrough(MORNING.minus(Duration.ofHours(2)));
        post(MORNING.minus(Duration.ofHours(1)), 1, "tea");
        post(MORNING, 6, "cattax", "tea", "catcafe", "banned");
        post(MORNING.plus(Duration.ofHours(1)), 4, "cattax", "shyone");
        api.instance.completeThrough(MORNING.plus(Duration.ofHours(2)));
        post(MORNING.plus(Duration.ofDays(2)), 3, "catcafe");
        api.instance.completeThrough(MORNING.plus(Duration.ofDays(4)));
    }

    @Test
    void aTagThatNobodyUsedBeforeACampaignPostDidIsOneWithAllItsPosts() {
        api.put("/api/v1/rules/banned", "{\"blocked\":true,\"by\":\"ann\",\"why\":\"a botnet\"}");

        assertThat(rows())
                .isEqualTo("[{\"tag\":\"catcafe\",\"firstSeen\":\"2025-01-13T08:00:00Z\","
                        + "\"people\":6,\"posts\":6,\"postsEverywhere\":9}]");
    }

    @Test
    void aTagThatIsOlderOrOfFewPeopleIsNone() {
        assertThat(rows()).contains("\"catcafe\"", "\"banned\"").doesNotContain("tea", "shyone");
    }

    @Test
    void anAliasIsAsOldAsTheTagThatItCountsAs() {
        api.put("/api/v1/rules/catcafe", "{\"aliasOf\":\"tea\",\"by\":\"ann\",\"why\":\"the same\"}");
        api.put("/api/v1/rules/banned", "{\"aliasOf\":\"cattax\",\"by\":\"ann\",\"why\":\"the same\"}");

        assertThat(rows()).isEqualTo("[]");
    }

    @Test
    void itIsATableToo() {
        api.put("/api/v1/rules/banned", "{\"blocked\":true,\"by\":\"ann\",\"why\":\"a botnet\"}");

        assertThat(api.get("/api/v1/campaigns/cats/spillover?format=csv").text())
                .isEqualTo("tag,firstSeen,people,posts,postsEverywhere\r\ncatcafe,2025-01-13T08:00:00Z,6,6,9\r\n");
        assertThat(api.get("/api/v1/campaigns/dogs/spillover").status()).isEqualTo(404);
    }

    private String rows() {
        return api.get("/api/v1/campaigns/cats/spillover").json().path("rows").toString();
    }

    private void post(Instant at, int people, String... tags) {
        for (int i = 0; i < people; i++) {
            api.instance.post(at.plusSeconds(i), List.of(tags).hashCode() + "-" + i, "en", tags);
        }
    }
}
