package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import io.groundswell.query.AuthorNames;
import io.groundswell.runtime.RuntimeState;
import io.groundswell.stream.campaign.Waiting;
import io.groundswell.stream.step.Stores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignsEndpointTest {
    private static final String ALL = "/api/v1/campaigns";
    private static final String CATS = ALL + "/cats";
    private static final String[] AS_OPERATOR = {"Authorization", "Bearer " + RunningApi.OPERATOR};

    @AutoClose
    private final RunningApi api;

    CampaignsEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @Test
    void everythingIsToldAsOfTheLastSlide() {
        Greeting.into(api, 6);

        JsonNode cats = api.get(CATS).json();

        assertThat(cats.path("asOf").asText()).isEqualTo("2025-02-10T00:00:00Z");
        assertThat(cats.path("stale").asBoolean()).isFalse();
        assertThat(cats.path("partitions").toString()).isEqualTo("{\"answered\":1,\"of\":1}");
        assertThat(cats.at("/main/phase/phase").asText()).isEqualTo("DORMANT");
        assertThat(cats.at("/main/verdict/verdict").asText()).isEqualTo("FLEETING");
        assertThat(cats.at("/main/verdict/laterPeople").isNull())
                .as("12 people on one of seven days, which is under five a day")
                .isTrue();
        assertThat(cats.at("/main/arrivals").toString())
                .isEqualTo("{\"newcomers\":12,\"hosts\":6,\"unknown\":0,\"total\":18,\"withheld\":null}");
        assertThat(cats.at("/main/coverage").toString())
                .isEqualTo("{\"share\":0.5,\"n\":12,\"withheld\":null,\"notKnownBecause\":null}");
        assertThat(cats.at("/main/firstWelcome/p90/underSeconds").isNull()).isTrue();
        assertThat(cats.at("/main/backlog/value").asInt()).isEqualTo(6);
        assertThat(cats.at("/exchange/reciprocity/n").asInt()).isEqualTo(36);
        assertThat(cats.at("/exchange/answers/HOST>NEWCOMER").asInt()).isEqualTo(36);
        assertThat(cats.at("/topics/0").toString())
                .isEqualTo("{\"name\":\"food\",\"posts\":72,\"people\":18,\"withheld\":null}");
        assertThat(api.get(ALL).json().at("/campaigns/0")).isEqualTo(cats.path("main"));
    }

    @Test
    void whatIsNotKnownIsNullWithTheReason() {
        Greeting.define(api);
        api.instance.completeThrough(Greeting.OPEN.plusSeconds(60));

        JsonNode cats = api.get(CATS).json();

        assertThat(cats.at("/main/coverage").toString())
                .isEqualTo("{\"share\":null,\"n\":0,\"withheld\":null,"
                        + "\"notKnownBecause\":\"nobody's 24 hours have passed\"}");
        assertThat(cats.at("/main/ratio/notKnownBecause").asText()).isEqualTo("no host has come");
        assertThat(cats.at("/main/posts/value").asInt(-1)).isZero();
        assertThat(cats.at("/exchange/across/notKnownBecause").asText()).isNotEmpty();
        assertThat(cats.at("/concentration/gini").isNull()).isTrue();
        assertThat(cats.at("/main/verdict/notKnownBecause").asText())
                .isEqualTo("nobody was active on a day that is over");
    }

    @Test
    void rowsAreJsonOrCsv() {
        Greeting.into(api, 6);

        Reply csv = api.get(CATS + "/cohorts", "Accept", "text/csv");

        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.header("As-Of")).isEqualTo("2025-02-10T00:00:00Z");
        assertThat(csv.text())
                .isEqualTo("cohort,people,posts,withheld\r\nNEWCOMER,12,60,\r\nHOST,6,12,\r\nUNKNOWN,0,0,\r\n");
        assertThat(api.get(CATS + "/cohorts?format=csv").text()).isEqualTo(csv.text());
        assertThat(api.get(CATS + "/cohorts?format=json", "Accept", "text/csv")
                        .json()
                        .at("/rows/0/people")
                        .asInt())
                .isEqualTo(12);
        assertThat(api.get(CATS + "/retention?format=csv").text())
                .contains("\r\n,D1,1.0,12,0.75")
                .contains("\r\n2025-01-13,D14,1.0,12,0.75");
        assertThat(api.get(CATS + "/languages?format=csv").text()).endsWith("\r\nen,60,12,\r\nzh,12,6,\r\n");
        assertThat(api.get(CATS + "/removed?format=csv").text())
                .endsWith("\r\n,SPAM,18,18,\r\n2025-01-13T10:00:00Z,SPAM,18,18,\r\n");
        assertThat(api.get(CATS + "/phases").json().at("/rows/1/phase").asText())
                .isEqualTo("SURGE");
    }

    @Test
    void theSeriesTellsZerosAndWhereItEnds() {
        Greeting.into(api, 6);

        JsonNode series = api.get(CATS + "/series?step=day&from=2025-01-12T00:00:00Z&to=2025-02-12T00:00:00Z")
                .json();

        assertThat(series.path("rows")).hasSize(29);
        assertThat(series.at("/rows/0/posts").asInt(-1)).isZero();
        assertThat(series.at("/rows/1").toString())
                .isEqualTo("{\"start\":\"2025-01-13T00:00:00Z\",\"posts\":24,\"newcomersArrived\":12,"
                        + "\"hostsArrived\":6,\"unknownArrived\":0,\"newcomersActive\":12,\"hostsActive\":6,"
                        + "\"unknownActive\":0,\"withheld\":null}");
        assertThat(series.at("/absent/0/from").asText()).isEqualTo("2025-02-10T00:00:00Z");
    }

    /** They came two at a time: pages of one and of three end between two. */
    @ParameterizedTest
    @CsvSource({"1, 6", "3, 2", "4, 2", "6, 1"})
    void theBacklogIsPagedOldestFirst(int limit, int expectedPages) {
        Greeting.into(api, 6);
        List<String> authors = new ArrayList<>();
        List<String> arrived = new ArrayList<>();
        String after = "";
        int pages = 0;
        while (!after.equals("null")) {
            JsonNode page = api.get(CATS + "/backlog?limit=" + limit + "&after=" + after, AS_OPERATOR)
                    .json();
            page.path("rows").forEach(row -> authors.add(row.path("author").asText()));
            page.path("rows").forEach(row -> arrived.add(row.path("arrived").asText()));
            after = page.path("next").asText();
            pages++;
        }

        assertThat(pages).isEqualTo(expectedPages);
        assertThat(authors).hasSize(6).doesNotHaveDuplicates().allMatch(name -> name.matches("[0-9a-f]{16}"));
        assertThat(arrived).isSorted().first().isEqualTo("2025-01-13T08:00:00Z");
    }

    @Test
    void whoWaitsIsNamedUnderTheSaltAndForNobodyToKeep() {
        Greeting.into(api, 6);
        AuthorNames names = AuthorNames.salted(RunningApi.SALT);
        List<String> expected = new ArrayList<>();
        Waiting.oldestFirst(
                api.instance.store(Stores.CAMPAIGN_WAITING),
                Greeting.ID,
                0,
                Long.MAX_VALUE,
                newcomer -> expected.add(names.of(newcomer.author())));

        Reply page = api.get(CATS + "/backlog", AS_OPERATOR);

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.json().path("rows").findValuesAsText("author"))
                .hasSize(6)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whoCameWithinTheHourDoesNotWaitYet() {
        Greeting.define(api);
        api.instance.completeThrough(Greeting.OPEN);
        api.instance.post(Greeting.OPEN.plusSeconds(60), "ann", "en", "cattax");

        api.instance.completeThrough(Greeting.OPEN.plusSeconds(61 * 60));
        assertThat(api.get(CATS + "/backlog", AS_OPERATOR).json().path("rows")).isEmpty();

        api.instance.completeThrough(Greeting.OPEN.plusSeconds(62 * 60));
        assertThat(api.get(CATS + "/backlog", AS_OPERATOR).json().path("rows")).hasSize(1);
    }

    @Test
    void theBacklogIsForOperatorsAlone() {
        Greeting.into(api, 6);

        for (Reply refused : List.of(
                api.get(CATS + "/backlog"),
                api.get(CATS + "/backlog", "Authorization", "Bearer another-operator"),
                api.get(CATS + "/backlog", "Authorization", RunningApi.OPERATOR))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.type()).isEqualTo(Problem.MEDIA_TYPE);
            assertThat(refused.json().path("detail").asText()).contains("http.operator-token");
            assertThat(refused.text()).doesNotContain("arrived");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/series?step=1h, step",
        "/series?from=yesterday, from",
        "/series?step=minute&from=2025-01-01T00:00:00Z&to=2025-01-30T00:00:00Z, from",
        "/cohorts?format=xml, format",
        "/cohorts?limit=3, limit",
        "/backlog?limit=0, limit",
        "/backlog?after=x, after",
        "?format=csv, format"
    })
    void whatBreaksARuleIsRefusedByName(String asked, String name) {
        Greeting.define(api);
        api.instance.completeThrough(Greeting.OPEN.plusSeconds(60));

        Reply reply = api.get(CATS + asked, AS_OPERATOR);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("name").asText()).isEqualTo(name);
    }

    @Test
    void equalAnswersAreNotSentTwice() {
        Greeting.into(api, 6);

        for (String path : List.of(ALL, CATS, CATS + "/cohorts?format=csv")) {
            String tag = api.get(path).header("ETag");
            assertThat(tag).startsWith("W/");
            assertThat(api.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        }
    }

    @Test
    void whatIsNotThereOrNotReadableIsToldAsSuch() {
        assertThat(api.get(ALL).json().path("campaigns")).isEmpty();
        assertThat(api.get(CATS).status()).isEqualTo(404);
        Greeting.define(api);
        assertThat(api.get(CATS).status()).as("no slide is closed").isEqualTo(503);
        assertThat(api.get(ALL).json().at("/notHere/0/campaign").asText()).isEqualTo("cats");
        api.instance.completeThrough(Greeting.OPEN.plusSeconds(60));
        api.instance.claimState(RuntimeState.STARTING);
        assertThat(api.get(CATS + "/phases?format=csv").status()).isEqualTo(503);
        api.instance.claimState(RuntimeState.REBALANCING);
        assertThat(api.get(CATS).json().path("stale").asBoolean()).isTrue();
        api.instance.readRules(true);
        assertThat(api.get(ALL).status()).isEqualTo(503);
    }

    @Test
    void howFarCampaignsAreIsMeasured() {
        Greeting.into(api, 1);

        assertThat(api.get("/metrics").text())
                .contains("groundswell_campaign_closed_through_seconds{partition=\"0\"} 1.7391456E9");
        assertThat(api.get("/api/v1/status")
                        .json()
                        .at("/campaigns/here/0/closedThrough")
                        .asText())
                .isEqualTo("2025-02-10T00:00:00Z");
    }

    @Test
    void everyRouteIsInTheIndex() {
        String index = api.get("/").text();

        assertThat(api.routes()).filteredOn(route -> !route.equals("/")).allSatisfy(route -> assertThat(index)
                .contains("\"" + route));
    }
}
