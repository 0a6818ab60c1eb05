package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyEndpointTest {
    @AutoClose
    private final RunningApi api;

    WhyEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @Test
    void aRankedTagSaysWhatItsPlaceRestsOn() {
        Wave.into(api.instance);

        JsonNode why = why(Wave.WELCOME);

        assertThat(why.path("now").path("rank").asInt()).isEqualTo(1);
        assertThat(why.path("notRanked").isNull()).isTrue();
        assertThat(why.path("rule").isNull()).isTrue();
        JsonNode reasons = why.path("reasons");
        int people = why.path("now").path("observed").asInt();
        assertThat(reasons.path("english").asText())
                .startsWith(people + " people used #WelcomeTikTokRefugees in the last");
        assertThat(reasons.path("chinese").asText()).contains(people + "人使用#WelcomeTikTokRefugees");
        assertThat(reasons.path("posts").asInt()).isEqualTo(40);
        assertThat(reasons.path("authenticity").asDouble()).isEqualTo(1);
        assertThat(reasons.path("newcomerShare").isNull())
                .as("no account tells its age")
                .isTrue();
        assertThat(reasons.path("leftOut").path("duplicate").asInt(-1)).isZero();
    }

    @Test
    void aTagOfFewPeopleIsNotRankedForThat() {
        Wave.into(api.instance);

        JsonNode why = why("tea");

        assertThat(why.path("reasons").isNull()).isTrue();
        assertThat(why.path("notRanked").asText()).isEqualTo("fewer than 5 people used it in the last hour");
    }

    @Test
    void aBlockedTagNamesTheRule() {
        Wave.into(api.instance);
        api.put("/api/v1/rules/" + Wave.WELCOME, """
                {"blocked": true, "by": "editor", "why": "staged"}""");
        api.instance.completeThrough(Wave.END.plusSeconds(120));

        JsonNode why = why(Wave.WELCOME);

        assertThat(why.path("notRanked").asText()).isEqualTo("a rule blocks the tag");
        assertThat(why.path("rule").path("why").asText()).isEqualTo("staged");
    }

    @Test
    void aTagThatNobodyUsedIsNotKnown() {
        Wave.into(api.instance);

        assertThat(api.get("/api/v1/tags/nobody/why").status()).isEqualTo(404);
    }

    private JsonNode why(String tag) {
        return api.get("/api/v1/tags/" + tag + "/why").json();
    }
}
