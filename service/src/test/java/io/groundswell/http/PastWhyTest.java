package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a tag trended is asked when it is over. */
class PastWhyTest {
    private static final Duration WELL_AFTER = Duration.ofHours(5);

    @AutoClose
    private final RunningApi api;

    PastWhyTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @Test
    void whatItsPlaceRestedOnIsToldWhenItHasLeft() {
        Wave.into(api.instance);
        api.instance.completeThrough(Wave.END.plus(WELL_AFTER));

        assertThat(why(Wave.WELCOME, null).path("reasons").isNull()).isTrue();
        JsonNode told = why(Wave.WELCOME, Wave.END);
        assertThat(told.path("asOf").asText()).isEqualTo(Wave.END.toString());
        assertThat(told.path("reasons").path("english").asText()).startsWith("40 people used #WelcomeTikTokRefugees");
        assertThat(told.path("reasons").path("posts").asInt()).isEqualTo(40);
        assertThat(told.path("notRanked").isNull()).isTrue();
        assertThat(told.path("now").path("rank").asInt()).isEqualTo(1);
        assertThat(told.path("now").path("missing").path("forms").asText()).contains("now alone");
    }

    @Test
    void ofATagThatWasNotRankedThenNothingIsTold() {
        Wave.into(api.instance);

        JsonNode told = why("tea", Wave.END);

        assertThat(told.path("reasons").isNull()).isTrue();
        assertThat(told.path("notRanked").asText()).isEqualTo("the tag was not ranked in this scope then");
        assertThat(told.path("now").path("observed").isNull()).as("not zero").isTrue();
        assertThat(told.path("now").path("missing").has("observed")).isTrue();
    }

    @Test
    void aTimeThatIsYetToComeIsNotKnown() {
        Wave.into(api.instance);

        RunningApi.Reply reply = api.get(path(Wave.WELCOME, Wave.END.plus(WELL_AFTER)));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").asText()).contains("not yet through");
    }

    private JsonNode why(String tag, @Nullable Instant at) {
        return api.get(path(tag, at)).json();
    }

    private static String path(String tag, @Nullable Instant at) {
        return "/api/v1/tags/" + tag + "/why" + (at == null ? "" : "?at=" + at);
    }
}
