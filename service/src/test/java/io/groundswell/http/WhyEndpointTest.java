package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

    /** The first is unused for an hour, though forty wrote it within three; the second is used by four of five this hour. */
    @Test
    void whoeverWroteItBeforeTheLastHourIsNotCountedIn() {
        Wave.into(api.instance);
        for (int i = 0; i < 5; i++) {
            api.instance.post(Wave.ONSET.plus(Duration.ofMinutes(i == 0 ? 10 : 30)), "some" + i, "en", "some");
        }
        api.instance.completeThrough(Wave.ONSET.plus(Duration.ofMinutes(80)));

        assertThat(why(Wave.WELCOME).path("notRanked").asText())
                .isEqualTo("fewer than 5 people used it in the last hour");
        assertThat(why("some").path("notRanked").asText()).isEqualTo("fewer than 5 people used it in the last hour");
    }

    @Test
    void aTagOfAsManyPeopleAsEverIsNotRankedForThat() {
        for (int minute = 0; minute < 10 * 60; minute += 12) {
            api.instance.post(at(minute), "regular" + minute % 60, "en", "soup");
        }
        api.instance.completeThrough(at(10 * 60));

        JsonNode soup = why("soup");

        assertThat(soup.path("now").path("observed").asInt()).isEqualTo(5);
        assertThat(soup.path("notRanked").asText())
                .startsWith("as many people as could be expected use it: its z of "
                        + soup.path("now").path("z").asText())
                .endsWith(" is below 3.0");
    }

    @Test
    void aTagThatSurprisesSinceAMinuteIsYetToBeConfirmed() {
        Wave.quietHours(api.instance);
        for (int i = 0; i < 30; i++) {
            api.instance.post(Wave.ONSET.plusSeconds(i), "host" + i, "en", "sudden");
        }
        api.instance.completeThrough(Wave.ONSET.plusSeconds(60));

        assertThat(why("sudden").path("notRanked").asText())
                .isEqualTo("its surprise is yet to be confirmed, or others fill the list");
    }

    @Test
    void eachScopeHasItsOwnReasons() {
        Wave.into(api.instance);

        JsonNode chinese =
                api.get("/api/v1/tags/" + Wave.WELCOME + "/why?scope=lang:zh").json();

        assertThat(chinese.path("now").path("scope").asText()).isEqualTo("lang:zh");
        assertThat(chinese.path("reasons").isNull()).isTrue();
    }

    @Test
    void anAliasIsToldByWhatItCountsAs() {
        Wave.into(api.instance);
        api.put("/api/v1/rules/" + Wave.WELCOME, """
                {"shownAs": "Welcome", "by": "ann", "why": "shorter"}""");
        api.put("/api/v1/rules/hello", """
                {"aliasOf": "welcometiktokrefugees", "by": "bob", "why": "the same greeting"}""");

        JsonNode why = why("hello");

        assertThat(why.path("now").path("alias").asText()).isEqualTo("hello");
        assertThat(why.path("reasons").path("posts").asInt()).isEqualTo(40);
        assertThat(why.path("rule").path("by").asText()).isEqualTo("ann");
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

    private static Instant at(int minute) {
        return Wave.MIDNIGHT.plus(Duration.ofMinutes(minute));
    }

    private JsonNode why(String tag) {
        return api.get("/api/v1/tags/" + tag + "/why").json();
    }
}
