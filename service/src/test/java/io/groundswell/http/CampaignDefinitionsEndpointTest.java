package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import io.groundswell.runtime.Unreachable;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.welcome.Campaign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignDefinitionsEndpointTest {
    private static final String ALL = "/api/v1/campaign-definitions";
    private static final String CATS = ALL + "/cats";
    private static final String SIGNED = "\"by\": \"mei\", \"why\": \"one wave\"";

    @AutoClose
    private final RunningApi api;

    private final CampaignBook book;

    CampaignDefinitionsEndpointTest(@TempDir Path folder) {
        api = new RunningApi(folder);
        book = api.instance.live().campaigns();
    }

    @Test
    void aDefinitionIsWrittenAndInForce() {
        Reply reply = put("cats", "\"openTo\": null, \"hosts\": {\"regions\": [\"CN\"], \"languages\": [\"zh\"]}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text())
                .isEqualTo("{\"id\":\"cats\",\"title\":\"Cats\",\"openFrom\":\"2025-01-12T00:00:00Z\",\"openTo\":null,"
                        + "\"tags\":{\"welcome\":[\"Cat Tax\"],\"venue\":[\"小红书\"]},"
                        + "\"hosts\":{\"regions\":[\"CN\"],\"languages\":[\"zh\"]},"
                        + "\"newcomers\":{\"regions\":[],\"languages\":[]},\"deleted\":false,"
                        + "\"by\":\"mei\",\"why\":\"one wave\",\"at\":\"2025-01-14T12:00:00Z\",\"history\":[]}");
        assertThat(api.get(CATS).json()).isEqualTo(reply.json());
        assertThat(Objects.requireNonNull(book.of("cats")).tags()).containsOnlyKeys("cattax", "小红书");
    }

    @Test
    void eachDecisionKeepsThoseBefore() {
        put("cats", "\"openTo\": \"2025-03-01T00:00:00Z\"");
        api.delete(CATS + "?by=ann&why=mistaken");
        Reply reply = put("cats", "\"newcomers\": {\"languages\": [\"en\"]}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("deleted").asBoolean()).isFalse();
        JsonNode history = reply.json().path("history");
        assertThat(history).hasSize(2);
        assertThat(history.path(0).path("what").asText())
                .isEqualTo("'Cats'; open from 2025-01-12T00:00:00Z; to 2025-03-01T00:00:00Z; welcome: Cat Tax;"
                        + " venue: 小红书; hosts: [] []; newcomers: [] []");
        assertThat(history.path(1).path("what").asText()).isEqualTo("deleted");
        assertThat(history.path(1).path("by").asText()).isEqualTo("ann");
        assertThat(history.path(1).path("why").asText()).isEqualTo("mistaken");
    }

    @Test
    void theSameIsNotWrittenAgain() {
        Reply first = put("cats", "\"openTo\": null");

        Reply second = put("cats", "\"openTo\": null");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(book.readings("cats")).isEqualTo(1);
    }

    @Test
    void anEndIsSetOnceAndByDefaultNow() {
        put("cats", "\"openTo\": null");

        Reply ended = api.post(CATS + "/end", "{" + SIGNED + "}");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().path("openTo").asText()).isEqualTo("2025-01-14T12:00:00Z");
        assertThat(Objects.requireNonNull(book.of("cats")).openToMs()).isEqualTo(RunningApi.NOW.toEpochMilli());
        Reply again = api.post(CATS + "/end", "{\"at\": \"2025-01-20T00:00:00Z\", " + SIGNED + "}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).contains("ends at 2025-01-14T12:00:00Z already");
    }

    @Test
    void anEndMayLieElsewhereButNotBeforeTheBeginning() {
        put("cats", "\"openTo\": null");

        Reply early = api.post(CATS + "/end", "{\"at\": \"2025-01-12T00:00:00Z\", " + SIGNED + "}");
        Reply later = api.post(CATS + "/end", "{\"at\": \"2025-02-01T01:00:00+01:00\", " + SIGNED + "}");

        assertThat(early.status()).isEqualTo(400);
        assertThat(early.json().path("name").asText()).isEqualTo("openTo");
        assertThat(later.json().path("openTo").asText()).isEqualTo("2025-02-01T00:00:00Z");
    }

    @Test
    void aDeletedDefinitionIsListedAndNotCounted() {
        put("tea", "\"openTo\": null");
        put("cats", "\"openTo\": null");

        Reply deleted = api.delete(CATS, "{" + SIGNED + "}");

        assertThat(deleted.status()).isEqualTo(200);
        JsonNode all = api.get(ALL).json().path("definitions");
        assertThat(all.findValuesAsText("id")).containsExactly("cats", "tea");
        assertThat(all.path(0)).isEqualTo(deleted.json());
        assertThat(book.open()).extracting(Campaign::id).containsExactly("tea");
    }

    @Test
    void whatIsNotThereCanNeitherEndNorBeDeleted() {
        assertThat(api.get(CATS).status()).isEqualTo(404);
        put("cats", "\"openTo\": null");
        api.delete(CATS + "?by=ann&why=tidy");

        assertThat(api.delete(CATS + "?by=ann&why=tidy").status()).isEqualTo(404);
        assertThat(api.post(CATS + "/end", "{" + SIGNED + "}").status()).isEqualTo(404);
        assertThat(api.post(ALL + "/tea/end", "{" + SIGNED + "}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cats | "openTo": "2025-01-12T00:00:00Z"        | openTo
            cats | "openTo": "tomorrow"                    | openTo
            cats | "hosts": {"regions": ["XX"]}            | hosts.regions
            cats | "hosts": {"regions": "CN"}              | hosts.regions
            cats | "hosts": {"regions": [1]}               | hosts.regions
            cats | "hosts": ["CN"]                         | hosts
            cats | "newcomers": {"tongues": ["en"]}        | newcomers.tongues
            cats | "colour": "red"                         | colour
            Cats | "openTo": null                          | id
            """)
    void whatBreaksARuleIsRefusedByName(String id, String field, String name) {
        Reply reply = put(id, field);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("name").asText()).isEqualTo(name);
        assertThat(book.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title": "T", "openFrom": "2025-01-12T00:00:00Z", "tags": {"greeting": ["a"]}, "by": "m", "why": "w"}                | tags.greeting
            {"title": "T", "openFrom": "2025-01-12T00:00:00Z", "tags": {"venue": ["a"]}, "by": "m", "why": "w"}                   | tags
            {"title": "T", "openFrom": "2025-01-12T00:00:00Z", "tags": {"welcome": ["a", "#A"]}, "by": "m", "why": "w"}           | tags.welcome[1]
            {"title": "T", "openFrom": "2025-01-12T00:00:00Z", "by": "m", "why": "w"}                                             | tags
            {"title": "T", "tags": {"welcome": ["a"]}, "by": "m", "why": "w"}                                                     | openFrom
            {"title": "T", "openFrom": "2025-01-12T00:00:00Z", "tags": {"welcome": ["a"]}, "why": "w"}                            | by
            {"title": "T", "openFrom": "2025-01-12T00:00:00Z", "tags": {"welcome": ["a"]}, "by": "m", "why": " "}                 | why
            """)
    void whatIsMissingOrOfNoRoleIsRefusedByName(String body, String name) {
        Reply reply = api.put(CATS, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("name").asText()).isEqualTo(name);
    }

    @Test
    void whatTheTopicDoesNotTakeIsNotInForce() {
        api.writeCampaignsTo(campaign -> {
            throw new Unreachable("broker at 10.0.0.7 is away", new IOException());
        });

        Reply reply = put("cats", "\"openTo\": null");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text()).doesNotContain("10.0.0.7");
        assertThat(api.get(ALL).json().path("definitions")).isEmpty();
    }

    @Test
    void aDecisionIsRememberedUntilItHasComeBack() {
        List<CampaignDefinition> topic = new ArrayList<>();
        api.writeCampaignsTo(topic::add);

        put("cats", "\"openTo\": null");
        Reply second = api.post(CATS + "/end", "{" + SIGNED + "}");

        assertThat(second.json().path("history")).hasSize(1);
        assertThat(api.get(CATS).json()).isEqualTo(second.json());
        topic.forEach(api.instance::define);
        assertThat(api.get(CATS).json()).isEqualTo(second.json());
    }

    @Test
    void untilTheTopicIsReadNothingIsToldOrDecided() {
        api.instance.readRules(true);

        assertThat(api.get(ALL).status()).isEqualTo(503);
        assertThat(put("cats", "\"openTo\": null").status()).isEqualTo(503);
        assertThat(book.all()).isEmpty();
    }

    private Reply put(String id, String field) {
        return api.put(
                ALL + "/" + id,
                "{\"title\": \"Cats\", \"openFrom\": \"2025-01-12T00:00:00Z\","
                        + " \"tags\": {\"welcome\": [\"Cat Tax\"], \"venue\": [\"小红书\"]}, " + field + ", " + SIGNED
                        + "}");
    }
}
