package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.query.PipedInstance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    void anApprovalIsADecisionOfItsOwn() {
        decide("{\"shownAs\": \"Bienvenue\", \"by\": \"ann\", \"why\": \"checked\"}");
        decide("{\"shownAs\": \"Bienvenue\", \"approved\": true, \"by\": \"ann\", \"why\": \"checked\"}");
        assertThat(trends(FRENCH)).hasSize(1);

        decide("{\"approved\": true, \"by\": \"ann\", \"why\": \"checked\"}");
        assertThat(api.delete("/api/v1/rules/bienvenue?by=ann&why=over").status())
                .isEqualTo(200);
        api.instance.completeThrough(Wave.END.plusSeconds(60L * ++slides));
        assertThat(trends(FRENCH)).isEmpty();
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

    /**
     * <pre>
     *   08:00 bienvenue (fr)   08:15 salut (fr), willkommen (de)   08:16 adieu (fr)
     * </pre>
     */
    @Test
    void eachScopeTellsItsOwnLongestFirst() {
        rises("salut", "fr", 0);
        rises("willkommen", "de", 0);
        rises("adieu", "fr", 60);
        api.instance.completeThrough(Wave.END.plusSeconds(300));

        assertThat(pendingIn(FRENCH)).containsExactly("bienvenue 08:02", "salut 08:17", "adieu 08:18");
        assertThat(pendingIn("?scope=lang:de")).containsExactly("willkommen 08:17");
        assertThat(pendingIn("")).containsExactly("bienvenue 08:02", "salut 08:17", "willkommen 08:17", "adieu 08:18");
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
        assertThat(api.get("/api/v1/review" + FRENCH).json().path("aliases").toString())
                .as("of the tags of the scope, though none is ranked there")
                .isEqualTo(
                        "[{\"tag\":\"biеnvenue\",\"aliasOf\":\"bienvenue\",\"because\":\"LOOKS_ALIKE\",\"share\":null}]");
        assertThat(api.get("/api/v1/rules").json().path("rules"))
                .as("nothing is merged by itself")
                .isEmpty();
    }

    private void rises(String tag, String language, int afterSeconds) {
        for (int i = 0; i < 20; i++) {
            api.instance.post(Wave.END.plusSeconds(afterSeconds + i), tag + i, language, tag);
        }
    }

    private List<String> pendingIn(String scope) {
        List<String> pending = new ArrayList<>();
        api.get("/api/v1/review" + scope)
                .json()
                .path("pending")
                .forEach(tag -> pending.add(tag.path("tag").asText() + " "
                        + tag.path("since").asText().substring(11, 16)));
        return pending;
    }

    private void decide(String rule) {
        assertThat(api.put("/api/v1/rules/bienvenue", rule).status()).isBetween(200, 201);
        api.instance.completeThrough(Wave.END.plusSeconds(60L * ++slides));
    }

    private JsonNode trends(String scope) {
        return api.get("/api/v1/trends" + scope).json().path("trends");
    }
}
