package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a tag that is not on the ranking, or no longer. */
class UnrankedTagTest {
    private RunningApi api;

    @BeforeEach
    void start(@TempDir Path folder) {
        api = new RunningApi(folder);
        Wave.into(api.instance);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    /**
     * <pre>
     *   08:00 ###### 08:07 ............ 09:08, nobody within the hour: quiet .... 10:08 ended
     * </pre>
     */
    @Test
    void aTagThatCoolsOffTheRankingHasItsStateStill() {
        String since = api.get("/api/v1/trends").json().at("/trends/0/since").asText();

        api.instance.completeThrough(Wave.ONSET.plus(Duration.ofMinutes(80)));
        JsonNode cooling = tag(Wave.WELCOME);
        api.instance.completeThrough(Wave.ONSET.plus(Duration.ofHours(4)));
        JsonNode ended = tag(Wave.WELCOME);

        assertThat(cooling.path("rank").isNull()).isTrue();
        assertThat(cooling.path("state").asText()).isEqualTo("COOLING");
        assertThat(cooling.path("since").asText()).isEqualTo(since);
        assertThat(cooling.path("missing").has("state")).isFalse();
        assertThat(ended.path("state").isNull()).isTrue();
        assertThat(ended.path("missing").path("state").asText())
                .isEqualTo("the tag neither rises nor falls in this scope");
    }

    @Test
    void fewerThanFivePeopleAreNotTold() {
        for (int i = 0; i < 4; i++) {
            api.instance.post(Wave.END.plusSeconds(i), "few" + i, "en", "few");
            api.instance.post(Wave.END.plusSeconds(i), "some" + i, "en", "some");
        }
        api.instance.post(Wave.END.plusSeconds(5), "some4", "en", "some");
        api.instance.completeThrough(Wave.END.plus(Duration.ofMinutes(5)));

        JsonNode few = tag("few");
        JsonNode some = tag("some");

        for (String field : new String[] {"observed", "z", "lift"}) {
            assertThat(few.path(field).isNull()).as(field).isTrue();
            assertThat(few.path("missing").path(field).asText()).isEqualTo("fewer than 5 people are not told");
            assertThat(few.at("/windows/0/" + field).isNull()).as(field).isTrue();
        }
        assertThat(few.path("expected").isNumber()).isTrue();
        assertThat(few.path("forms")).isEmpty();
        assertThat(few.path("missing").path("forms").asText()).isEqualTo("fewer than 5 people are not told");
        assertThat(some.path("observed").asInt()).isEqualTo(5);
        assertThat(some.path("forms").path(0).path("people").asInt()).isEqualTo(5);
        assertThat(some.path("missing").has("observed")).isFalse();
    }

    private JsonNode tag(String tag) {
        return api.get("/api/v1/tags/" + tag).json();
    }
}
