package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.query.PipedInstance;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tag rises in French, where approval comes first, and so in the world, where it does not. */
class ReviewEndpointTest {
    private static final String FRENCH = "?scope=" + PipedInstance.APPROVAL_FIRST;

    @AutoClose
    private final RunningApi api;

    private int slides;

    ReviewEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
        Wave.quietHours(api.instance);
        for (int i = 0; i < 30; i++) {
            api.instance.post(Wave.ONSET.plusSeconds(i), "hote" + i, "fr", "bienvenue");
        }
        api.instance.completeThrough(Wave.END);
    }

    @Test
    void whatRisesWaitsToBeApproved() {
        JsonNode review = api.get("/api/v1/review" + FRENCH).json();

        assertThat(review.path("approvalFirst").asBoolean()).isTrue();
        assertThat(review.path("pending")).hasSize(1);
        assertThat(review.at("/pending/0/tag").asText()).isEqualTo("bienvenue");
        assertThat(review.at("/pending/0/state").asText()).isEqualTo("TRENDING");
        assertThat(trends(FRENCH)).isEmpty();
        assertThat(trends("")).hasSize(1);
        assertThat(api.get("/api/v1/tags/bienvenue/why" + FRENCH)
                        .json()
                        .path("notRanked")
                        .asText())
                .isEqualTo("the scope demands approval, and nobody has approved the tag");
    }

    @Test
    void whatIsApprovedIsRankedInTheNextSlideAndWaitsNoMore() {
        decide("{\"approved\": true, \"by\": \"ann\", \"why\": \"genuine\"}");

        assertThat(trends(FRENCH)).hasSize(1);
        assertThat(api.get("/api/v1/review" + FRENCH).json().path("pending")).isEmpty();
        JsonNode rule = api.get("/api/v1/rules/bienvenue").json();
        assertThat(rule.path("review").asText()).isEqualTo("approved");

        decide("{\"shownAs\": \"Bienvenue\", \"by\": \"bob\", \"why\": \"second thoughts\"}");

        assertThat(trends(FRENCH)).isEmpty();
        JsonNode takenBack = api.get("/api/v1/rules/bienvenue").json();
        assertThat(takenBack.path("review").asText()).isEqualTo("pending");
        assertThat(takenBack.at("/history/0/what").asText()).isEqualTo("approved");
        assertThat(takenBack.at("/history/0/by").asText()).isEqualTo("ann");
    }

    @Test
    void whatIsBlockedWaitsNoMoreEither() {
        decide("{\"blocked\": true, \"by\": \"ann\", \"why\": \"staged\"}");

        assertThat(api.get("/api/v1/review" + FRENCH).json().path("pending")).isEmpty();
        assertThat(trends("")).isEmpty();
    }

    @Test
    void whereNothingIsDemandedWhatIsUndecidedIsToldAllTheSame() {
        JsonNode review = api.get("/api/v1/review").json();

        assertThat(review.path("scope").asText()).isEqualTo("global");
        assertThat(review.path("approvalFirst").asBoolean()).isFalse();
        assertThat(review.at("/pending/0/tag").asText()).isEqualTo("bienvenue");
    }

    /** A Cyrillic letter makes another tag of a name that reads the same; and the guests' own tag stands beside the hosts'. */
    @Test
    void tagsThatLookAlikeOrStandTogetherAreSuggestedAsOne() {
        for (int i = 0; i < 10; i++) {
            api.instance.post(Wave.END.plusSeconds(i), "faux" + i, "fr", "biеnvenue");
            api.instance.post(Wave.END.plusSeconds(i), "mei" + i, "zh", "refugees", "难民");
        }
        api.instance.completeThrough(Wave.END.plusSeconds(300));

        JsonNode aliases = api.get("/api/v1/review").json().path("aliases");

        assertThat(aliases.toString())
                .contains(
                        "{\"tag\":\"biеnvenue\",\"aliasOf\":\"bienvenue\",\"because\":\"LOOKS_ALIKE\",\"share\":null}")
                .contains("\"because\":\"STANDS_BESIDE\",\"share\":1.0");
        assertThat(aliases).hasSize(2);
        assertThat(api.get("/api/v1/rules").json().path("rules"))
                .as("nothing is merged by itself")
                .isEmpty();
    }

    @Test
    void aRuleCannotApproveAndBlock() {
        RunningApi.Reply refused = api.put("/api/v1/rules/bienvenue", """
                {"approved": true, "blocked": true, "by": "ann", "why": "both"}""");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("must block or approve, not both");
    }

    private void decide(String rule) {
        assertThat(api.put("/api/v1/rules/bienvenue", rule).status()).isBetween(200, 201);
        api.instance.completeThrough(Wave.END.plusSeconds(60L * ++slides));
    }

    private JsonNode trends(String scope) {
        return api.get("/api/v1/trends" + scope).json().path("trends");
    }
}
