package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagsEndpointTest {
    private static final String CHINESE = "欢迎TikTok难民";

    @AutoClose
    private final RunningApi api;

    TagsEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @Test
    void aTagIsFoundByAnyOfItsForms() {
        Wave.into(api.instance);

        for (String form : List.of(
                "welcometiktokrefugees",
                "#WelcomeTikTokRefugees",
                "Welcome TikTok refugees",
                "＃ＷelcomeTikTokRefugees[话题]#")) {
            Reply reply = api.get(path(form));

            assertThat(reply.status()).as(form).isEqualTo(200);
            assertThat(reply.json().path("tag").asText()).as(form).isEqualTo(Wave.WELCOME);
            assertThat(reply.json().path("alias").isNull()).as(form).isTrue();
        }
    }

    @Test
    void aRankedTagIsToldAsItWasRanked() {
        Wave.into(api.instance);

        JsonNode tag = api.get(path(Wave.WELCOME)).json();

        JsonNode place = api.get("/api/v1/trends").json().path("trends").path(0);
        for (String field : new String[] {"rank", "state", "since", "score", "observed", "expected", "z", "lift"}) {
            assertThat(tag.path(field)).as(field).isEqualTo(place.path(field));
        }
        assertThat(tag.path("windows")).isEqualTo(place.path("windows"));
        assertThat(tag.path("missing")).isEmpty();
        assertThat(tag.path("forms").toString())
                .isEqualTo("[{\"form\":\"WelcomeTikTokRefugees\",\"people\":30},"
                        + "{\"form\":\"Welcome TikTok Refugees\",\"people\":10}]");
    }

    @Test
    void aTagThatIsNotRankedHasFiguresAllTheSame() {
        Wave.into(api.instance);

        JsonNode tag = api.get(path("tea")).json();

        assertThat(tag.path("rank").isNull()).isTrue();
        assertThat(tag.path("missing").path("rank").asText()).isEqualTo("the tag is not ranked in this scope");
        JsonNode hour = tag.path("windows").path(0);
        // Three people tag tea each hour; seen are those of 07:20 and 07:40: too few to be told.
        assertThat(hour.path("observed").isNull()).isTrue();
        // By hand: eight hours at 3, the scope (40 + 22 + 10) / (30 + 10) = 1.8 times as busy, six hours at 1.
        assertThat(hour.path("surge").asDouble()).isEqualTo(1.8);
        assertThat(hour.path("expected").asDouble()).isCloseTo((8 * 3 * 1.8 + 6) / 14, within(1e-9));
    }

    @Test
    void aTagNobodyUsedInAScopeIsSeenByNobodyThere() {
        Wave.into(api.instance);

        JsonNode tag = api.get(path("tea") + "?scope=region:JP").json();

        assertThat(tag.path("observed").asInt(-1)).isZero();
        assertThat(tag.path("expected").isNull()).isTrue();
        assertThat(tag.path("missing").path("expected").asText()).startsWith("nobody in this scope");
    }

    @Test
    void chineseTagsStandInPaths() {
        Wave.quietHours(api.instance);
        for (int i = 0; i < 5; i++) {
            api.instance.post(Wave.ONSET, "host" + i, "zh", CHINESE);
        }
        api.instance.completeThrough(Wave.END);

        Reply reply = api.get(path(CHINESE) + "?scope=lang:zh");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("tag").asText()).isEqualTo("欢迎tiktok难民");
        assertThat(reply.json().path("forms").path(0).path("form").asText()).isEqualTo(CHINESE);
        assertThat(reply.json().path("observed").asInt()).isEqualTo(5);
    }

    @Test
    void anAliasLeadsToTheTagItCountsAs() {
        api.put("/api/v1/rules/" + RunningApi.inPath(CHINESE), """
                {"aliasOf": "#WelcomeTikTokRefugees", "by": "editor", "why": "one wave"}""");
        Wave.quietHours(api.instance);
        for (int i = 0; i < 3; i++) {
            api.instance.post(Wave.ONSET, "zh-host" + i, "zh", CHINESE);
            api.instance.post(Wave.ONSET, "en-host" + i, "en", Wave.WELCOME);
        }
        api.instance.completeThrough(Wave.END);

        JsonNode tag = api.get(path(CHINESE)).json();

        assertThat(tag.path("tag").asText()).isEqualTo(Wave.WELCOME);
        assertThat(tag.path("alias").asText()).isEqualTo("欢迎tiktok难民");
        assertThat(tag.path("observed").asInt()).isEqualTo(6);
    }

    @Test
    void ofABlockedTagNothingIsCounted() {
        Wave.into(api.instance);
        api.put("/api/v1/rules/tea", "{\"blocked\": true, \"by\": \"editor\", \"why\": \"spilt\"}");
        api.instance.completeThrough(Wave.END.plus(Duration.ofMinutes(1)));

        JsonNode tag = api.get(path("tea")).json();

        assertThat(tag.path("blocked").asBoolean()).isTrue();
        assertThat(tag.path("observed").isNull()).isTrue();
        assertThat(tag.path("missing").path("observed").asText()).isEqualTo("posts of a blocked tag do not count");
        assertThat(tag.path("missing").path("rank").asText()).isEqualTo("a rule blocks the tag");
    }

    @Test
    void aTagNobodyEverUsedIsNotKnown() {
        Wave.into(api.instance);

        Reply reply = api.get(path("nobody"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.json().path("detail").asText()).contains("'nobody'");
    }

    @Test
    void aTagOfThePastIsKnownStill() {
        Wave.into(api.instance);
        api.instance.completeThrough(Wave.END.plus(Duration.ofDays(5)));

        JsonNode tag = api.get(path("tea")).json();

        assertThat(tag.path("observed").asInt(-1)).isZero();
        assertThat(tag.path("expected").isNull()).isTrue();
    }

    @Test
    void anUnchangedTagIsNotSentTwice() {
        Wave.into(api.instance);
        String known = api.get(path("tea")).header("ETag");

        assertThat(api.get(path("tea"), "If-None-Match", known).status()).isEqualTo(304);
    }

    private static String path(String tag) {
        return "/api/v1/tags/" + RunningApi.inPath(tag);
    }
}
