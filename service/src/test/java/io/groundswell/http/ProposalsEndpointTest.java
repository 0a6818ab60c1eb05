package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight quiet hours, then forty people write about a tag within seven minutes; half of the accounts are a day old, and every fourth
 * text says welcome, unless a test says otherwise.
 */
class ProposalsEndpointTest {
    private static final String ALL = "/api/v1/campaign-proposals";
    private static final String DEFINITIONS = "/api/v1/campaign-definitions";
    private static final String SIGNED = "\"by\": \"mei\", \"why\": \"a wave\"";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);

    @AutoClose
    private final RunningApi api;

    private final Path folder;

    ProposalsEndpointTest(@TempDir Path folder) {
        this.folder = folder;
        api = new RunningApi(folder);
        Wave.quietHours(api.instance);
    }

    @Test
    void aTagThatTrendsWithNewcomersAndWordsOfWelcomeIsProposedWithTheEvidence() {
        rise("Refugees", 2, 4);

        JsonNode found = proposals();

        assertThat(found).hasSize(1);
        JsonNode proposal = found.path(0);
        assertThat(proposal.path("tag").asText()).isEqualTo("refugees");
        assertThat(proposal.at("/trend/state").asText()).isEqualTo("TRENDING");
        assertThat(proposal.at("/why/newcomerShare").asDouble()).isBetween(0.4, 0.6);
        assertThat(proposal.at("/why/ofKnownAge").asInt())
                .isEqualTo(proposal.at("/why/posts").asInt());
        assertThat(proposal.at("/why/welcomeShare").asDouble()).isBetween(0.2, 0.3);
        int people = proposal.at("/trend/observed").asInt();
        long newcomers = Math.round(100 * proposal.at("/why/newcomerShare").asDouble());
        long welcome = Math.round(100 * proposal.at("/why/welcomeShare").asDouble());
        assertThat(proposal.path("english").asText())
                .isEqualTo(
                        "%d people used #Refugees, %d %% of the posts are by new accounts, and %d %% hold a word of welcome.",
                        people, newcomers, welcome);
        assertThat(proposal.path("chinese").asText())
                .isEqualTo("%d 人使用了 #Refugees，%d%% 的帖子来自新账号，%d%% 含有欢迎的话。", people, newcomers, welcome);
        assertThat(proposal.path("draft").toString())
                .isEqualTo("{\"id\":\"refugees\",\"title\":\"Refugees\",\"openFrom\":\"2025-01-14T08:00:00Z\","
                        + "\"openTo\":null,\"tags\":[{\"form\":\"Refugees\",\"role\":\"WELCOME\"}],"
                        + "\"hosts\":{\"regions\":[],\"languages\":[]},"
                        + "\"newcomers\":{\"regions\":[],\"languages\":[]}}");
        assertThat(api.get(DEFINITIONS).json().path("definitions"))
                .as("nobody has accepted it")
                .isEmpty();
    }

    @Test
    void withoutNewcomersOrWithoutWelcomeItIsATrendAndNothingElse() {
        rise(new Rise("refugees", 1_000, 4), new Rise("arrivals", 2, 1_000));

        assertThat(api.get("/api/v1/trends").json().path("trends")).hasSize(2);
        assertThat(proposals()).isEmpty();
    }

    @Test
    void whatIsAcceptedCountsFromTheFirstPostOn() {
        rise("Refugees", 2, 4);

        Reply accepted = api.post(
                ALL + "/Refugees/accept",
                "{\"title\": \"The wave\", \"hosts\": {\"languages\": [\"zh\"]}, " + SIGNED + "}");

        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.json().path("id").asText()).isEqualTo("refugees");
        assertThat(accepted.json().path("title").asText()).isEqualTo("The wave");
        assertThat(accepted.json().path("by").asText()).isEqualTo("mei");
        assertThat(proposals()).isEmpty();
        api.instance.completeThrough(Wave.END.plusSeconds(120));
        api.instance.completeThrough(Wave.END.plusSeconds(240));
        assertThat(api.get("/api/v1/campaigns/refugees")
                        .json()
                        .at("/main/arrivals/total")
                        .asInt())
                .isEqualTo(40);
        assertThat(api.post(ALL + "/refugees/accept", "{" + SIGNED + "}").status())
                .isEqualTo(404);
    }

    @Test
    void theNewestComesFirstAndEachIsAcceptedByItsTag() {
        rise(new Rise("arrivals", 2, 4), new Rise("refugees", 2, 4, Duration.ofMinutes(10)));
        assertThat(proposals().findValuesAsText("tag")).containsSubsequence("refugees", "arrivals");

        api.post(ALL + "/arrivals/accept", "{" + SIGNED + "}");

        assertThat(api.get(DEFINITIONS + "/arrivals").status()).isEqualTo(200);
        assertThat(proposals()).hasSize(1);
    }

    @Test
    void beforeTheFirstRankingItIsNotKnownWhetherThereAreAny() {
        try (RunningApi quiet = new RunningApi(folder.resolve("quiet"))) {
            assertThat(quiet.get(ALL).status()).isEqualTo(503);
        }
    }

    @Test
    void whatIsDeclinedIsNotAskedAboutAgain() {
        rise("refugees", 2, 4);

        Reply declined = api.post(ALL + "/refugees/decline", "{" + SIGNED + "}");

        assertThat(declined.json().path("deleted").asBoolean()).isTrue();
        assertThat(proposals()).isEmpty();
        assertThat(api.get(DEFINITIONS + "/refugees").json().path("why").asText())
                .isEqualTo("a wave");
    }

    @Test
    void anIdThatIsTakenIsRefusedAndAnotherIsNot() {
        rise("refugees", 2, 4);
        api.put(
                DEFINITIONS + "/refugees",
                "{\"title\": \"Other\", \"openFrom\": \"2025-01-01T00:00:00Z\", \"tags\": {\"welcome\": [\"tea\"]}, "
                        + SIGNED + "}");

        assertThat(api.post(ALL + "/refugees/accept", "{" + SIGNED + "}").status())
                .isEqualTo(409);
        assertThat(api.post(ALL + "/refugees/accept", "{\"id\": \"wave-2\", " + SIGNED + "}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aTagOfACampaignIsNoNews() {
        api.put(
                DEFINITIONS + "/wave",
                "{\"title\": \"Known\", \"openFrom\": \"2025-01-01T00:00:00Z\", \"tags\": {\"welcome\": [\"refugees\"]}, "
                        + SIGNED + "}");
        rise("refugees", 2, 4);
        api.delete(DEFINITIONS + "/wave", "{" + SIGNED + "}");

        assertThat(proposals()).isEmpty();
    }

    @Test
    void blockedTagsAreNotProposedAndChineseOnesHaveAnIdToo() {
        rise("难民", 2, 4);
        assertThat(proposals().at("/0/draft/id").asText()).matches("tag-[0-9a-f]{1,8}");

        api.put("/api/v1/rules/" + RunningApi.inPath("难民"), "{\"blocked\": true, \"by\": \"ann\", \"why\": \"spam\"}");
        assertThat(proposals()).isEmpty();
    }

    private JsonNode proposals() {
        return api.get(ALL).json().path("proposals");
    }

    /** Forty people use a tag, of whom every so many-th is new and every so many-th welcomes. */
    private record Rise(String tag, int newOf, int welcomeOf, Duration later) {
        Rise(String tag, int newOf, int welcomeOf) {
            this(tag, newOf, welcomeOf, Duration.ZERO);
        }
    }

    private void rise(String tag, int newOf, int welcomeOf) {
        rise(new Rise(tag, newOf, welcomeOf));
    }

    private void rise(Rise... rises) {
        SortedMap<Instant, List<Runnable>> posts = new TreeMap<>();
        for (Rise rise : rises) {
            for (int i = 1; i <= Wave.WELCOMERS; i++) {
                Instant at = Wave.ONSET.plusSeconds(12L * i).plus(rise.later());
                int number = i;
                posts.computeIfAbsent(at, time -> new ArrayList<>()).add(() -> post(rise, number, at));
            }
        }
        posts.values().forEach(atOnce -> atOnce.forEach(Runnable::run));
        api.instance.completeThrough(Wave.END);
    }

    private void post(Rise rise, int i, Instant at) {
        Duration age = i % rise.newOf() == 0 ? DAY : YEAR;
        String text = i % rise.welcomeOf() == 0 ? "You are welcome" : "Something else";
        api.instance.post(
                PostEvent.newBuilder()
                        .setKind(PostEventKind.PUBLISHED)
                        .setPostId(rise.tag() + i)
                        .setAuthor(Author.newBuilder()
                                .setId("user-" + rise.tag() + i)
                                .setJoinedAt(at.minus(age))
                                .build())
                        .setCreatedAt(at)
                        .setText(text + ", number " + i)
                        .setHashtags(List.of(rise.tag()))
                        .build(),
                at);
    }
}
