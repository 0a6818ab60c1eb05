package io.groundswell.embedded;

import static io.groundswell.embedded.RegistryCalls.carrying;
import static io.groundswell.embedded.RegistryCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.embedded.RegistryCalls.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint and every error code over HTTP. Each test has a subject of its own; ids are the registry's. */
class EmbeddedRegistryTest {

    private static final String ONE_FIELD = "{'type':'record','name':'%s','fields':[{'name':'a','type':'int'}]}";
    private static final String OPTIONAL_FIELD_MORE =
            "{'type':'record','name':'%s','fields':[{'name':'a','type':'int'},{'name':'b','type':'int','default':0}]}";
    private static final String REQUIRED_FIELD_MORE =
            "{'type':'record','name':'%s','fields':[{'name':'a','type':'int'},{'name':'b','type':'int'}]}";

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;

    private String subject = "";

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder, 0);
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, Map.of());
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @BeforeEach
    void nameTheSubject(TestInfo test) {
        subject = test.getTestMethod().orElseThrow().getName()
                + Integer.toHexString(test.getDisplayName().hashCode());
    }

    @Test
    void answersInConfluentsMediaType() {
        assertThat(get("/")).isEqualTo(new Answer(200, "application/vnd.schemaregistry.v1+json", json("{}")));
        assertThat(get("/schemas/types").body()).isEqualTo(json("['AVRO']"));
        assertThat(get("/mode").body()).isEqualTo(json("{'mode':'READWRITE'}"));
        assertThat(get("/mode/" + subject + "?defaultToGlobal=true").body()).isEqualTo(json("{'mode':'READWRITE'}"));
    }

    @Test
    void servesARegisteredSchemaByIdVersionAndContent() {
        // Given
        int id = registered(ONE_FIELD);
        String text = schema(ONE_FIELD).replace('\'', '"');

        // Then
        assertThat(get("/schemas/ids/" + id).body().path("schema").asText()).isEqualTo(text);
        assertThat(get("/schemas/ids/" + id + "?fetchMaxId=true")
                        .body()
                        .path("maxId")
                        .asInt())
                .isGreaterThanOrEqualTo(id);
        assertThat(get("/schemas/ids/" + id + "/schema").body()).isEqualTo(json(text));
        assertThat(get("/schemas/ids/" + id + "/subjects").body()).isEqualTo(json("['" + subject + "']"));
        assertThat(get("/schemas/ids/" + id + "/versions").body())
                .isEqualTo(json("[{'subject':'" + subject + "','version':1}]"));
        assertThat(get("/subjects").body()).contains(json("'" + subject + "'"));
        assertThat(get("/subjects?subjectPrefix=" + subject).body()).isEqualTo(json("['" + subject + "']"));
        assertThat(get(path("/versions")).body()).isEqualTo(json("[1]"));
        assertThat(get(path("/versions/1/schema")).body()).isEqualTo(json(text));
        for (Answer whole : List.of(
                get(path("/versions/1")),
                get(path("/versions/latest")),
                get(path("/versions/-1")),
                post(path(""), carrying(schema(ONE_FIELD))))) {
            assertThat(whole.status()).isEqualTo(200);
            assertThat(whole.body().path("subject").asText()).isEqualTo(subject);
            assertThat(whole.body().path("version").asInt()).isEqualTo(1);
            assertThat(whole.body().path("id").asInt()).isEqualTo(id);
            assertThat(whole.body().path("schema").asText()).isEqualTo(text);
        }
    }

    @Test
    void givesTheSameSchemaTheSameIdHoweverItIsWritten() {
        int id = registered(ONE_FIELD);
        assertThat(registered(ONE_FIELD.replace(",", " , "))).isEqualTo(id);
        assertThat(get(path("/versions")).body()).isEqualTo(json("[1]"));
    }

    @Test
    void addsAVersionThatReadsOldDataAndRefusesOneThatDoesNot() {
        // Given
        int first = registered(ONE_FIELD);

        // When
        Answer refused = post(path("/versions"), carrying(schema(REQUIRED_FIELD_MORE)));
        int second = registered(OPTIONAL_FIELD_MORE);

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.errorCode()).isEqualTo(409);
        assertThat(refused.message()).contains("incompatible with an earlier schema", subject, "b");
        assertThat(second).isGreaterThan(first);
        assertThat(get(path("/versions")).body()).isEqualTo(json("[1,2]"));
        assertThat(get(path("/versions/latest")).body().path("id").asInt()).isEqualTo(second);
    }

    @Test
    void testsCompatibilityWithoutRegistering() {
        registered(ONE_FIELD);
        String compatibility = "/compatibility/subjects/" + subject + "/versions";
        for (String version : List.of("/latest", "/1", "")) {
            assertThat(post(compatibility + version, carrying(schema(OPTIONAL_FIELD_MORE)))
                            .body())
                    .isEqualTo(json("{'is_compatible':true}"));
            assertThat(post(compatibility + version, carrying(schema(REQUIRED_FIELD_MORE)))
                            .body())
                    .isEqualTo(json("{'is_compatible':false}"));
        }
        Answer verbose = post(compatibility + "/latest?verbose=true", carrying(schema(REQUIRED_FIELD_MORE)));
        assertThat(verbose.body().path("messages")).hasSize(1);
        assertThat(post("/compatibility/subjects/unheard/versions/latest", carrying("'int'"))
                        .body())
                .isEqualTo(json("{'is_compatible':true}"));
        assertThat(post(compatibility + "/2", carrying("'int'")).errorCode()).isEqualTo(40402);
        assertThat(get(path("/versions")).body()).isEqualTo(json("[1]"));
    }

    @Test
    void obeysTheSubjectsOwnLevelBeforeTheGlobalOne() {
        // Given
        registered(ONE_FIELD);
        assertThat(get("/config").body()).isEqualTo(json("{'compatibilityLevel':'BACKWARD'}"));
        assertThat(get("/config/" + subject).errorCode()).isEqualTo(40408);

        // When
        Answer set = put("/config/" + subject, "{'compatibility':'none'}");

        // Then
        assertThat(set.body()).isEqualTo(json("{'compatibility':'NONE'}"));
        assertThat(get("/config/" + subject).body()).isEqualTo(json("{'compatibilityLevel':'NONE'}"));
        assertThat(post(path("/versions"), carrying(schema(REQUIRED_FIELD_MORE)))
                        .status())
                .isEqualTo(200);

        // When it is withdrawn
        assertThat(call("DELETE", "/config/" + subject, "").body()).isEqualTo(json("{'compatibilityLevel':'NONE'}"));

        // Then
        assertThat(get("/config/" + subject + "?defaultToGlobal=true").body())
                .isEqualTo(json("{'compatibilityLevel':'BACKWARD'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONE",
                "BACKWARD",
                "BACKWARD_TRANSITIVE",
                "FORWARD",
                "FORWARD_TRANSITIVE",
                "FULL",
                "FULL_TRANSITIVE"
            })
    void keepsEachOfTheSevenLevels(String level) {
        assertThat(put("/config", "{'compatibility':'" + level + "'}").status()).isEqualTo(200);
        assertThat(get("/config").body()).isEqualTo(json("{'compatibilityLevel':'" + level + "'}"));
        assertThat(put("/config", "{'compatibility':'BACKWARD'}").status()).isEqualTo(200);
    }

    @Test
    void hidesWhatIsDeletedAndKeepsItsIdReadable() {
        // Given
        int first = registered(ONE_FIELD);
        int second = registered(OPTIONAL_FIELD_MORE);

        // When the first version goes
        assertThat(call("DELETE", path("/versions/1"), "").body()).isEqualTo(json("1"));

        // Then
        assertThat(call("DELETE", path("/versions/1"), "").errorCode()).isEqualTo(40406);
        assertThat(get(path("/versions/1")).errorCode()).isEqualTo(40402);
        assertThat(get(path("/versions/1?deleted=true")).body().path("id").asInt())
                .isEqualTo(first);

        // When the rest goes
        assertThat(call("DELETE", path(""), "").body()).isEqualTo(json("[2]"));

        // Then
        assertThat(call("DELETE", path(""), "").errorCode()).isEqualTo(40404);
        assertThat(call("DELETE", path("?permanent=true"), "").errorCode()).isEqualTo(42205);
        assertThat(get("/subjects").body()).doesNotContain(json("'" + subject + "'"));
        assertThat(get("/subjects?deleted=true").body()).contains(json("'" + subject + "'"));
        assertThat(get("/schemas/ids/" + second).status()).isEqualTo(200);

        // When the same schema comes back, it has its id again and a version of its own
        assertThat(registered(ONE_FIELD)).isEqualTo(first);
        assertThat(get(path("/versions")).body()).isEqualTo(json("[3]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | /nowhere                              |                            | 404 | 404",
                "GET    | /subjects/unheard/versions            |                            | 404 | 40401",
                "GET    | /subjects/unheard/versions/latest     |                            | 404 | 40401",
                "POST   | /subjects/unheard                     | {'schema':'`int`'}         | 404 | 40401",
                "DELETE | /subjects/unheard                     |                            | 404 | 40401",
                "DELETE | /config/unheard                       |                            | 404 | 40401",
                "GET    | /subjects/known/versions/7            |                            | 404 | 40402",
                "POST   | /subjects/known                       | {'schema':'`long`'}        | 404 | 40403",
                "GET    | /schemas/ids/100000                   |                            | 404 | 40403",
                "GET    | /schemas/ids/100000/versions          |                            | 404 | 40403",
                "GET    | /schemas/ids/x                        |                            | 404 | 404",
                "GET    | /config/unheard                       |                            | 404 | 40408",
                "GET    | /mode/unheard                         |                            | 404 | 40409",
                "POST   | /subjects/known/versions              | {'schema':'{`type`:`rec`}'}| 422 | 42201",
                "POST   | /subjects/known/versions              | {'schema':''}              | 422 | 42201",
                "POST   | /subjects/known/versions              | {}                         | 422 | 42201",
                "POST   | /subjects/known/versions              | {'schemaType':'JSON','schema':'{}'} | 422 | 42201",
                "POST   | /subjects/known/versions              | {'schema':'`int`','references':[{}]} | 422 | 42201",
                "GET    | /subjects/known/versions/0            |                            | 422 | 42202",
                "GET    | /subjects/known/versions/newest       |                            | 422 | 42202",
                "PUT    | /config                               | {'compatibility':'SIDEWAYS'} | 422 | 42203",
                "PUT    | /config/known                         | {}                         | 422 | 42203",
                "POST   | /subjects/known/versions              | {'schema':                 | 400 | 400",
            })
    void refusesWithConfluentsCodes(String method, String path, String body, int status, int code) {
        post("/subjects/known/versions", carrying("'int'"));
        Answer refused = call(method, path, body == null ? "" : body.replace("`", "\\\""));
        assertThat(List.of(refused.status(), refused.errorCode())).containsExactly(status, code);
        assertThat(refused.mediaType()).isEqualTo(RegistryAnswers.MEDIA_TYPE);
        assertThat(refused.message()).isNotBlank();
    }

    private int registered(String pattern) {
        Answer answer = post(path("/versions"), carrying(schema(pattern)));
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return answer.body().path("id").asInt();
    }

    private String schema(String pattern) {
        return pattern.formatted(subject);
    }

    private String path(String rest) {
        return "/subjects/" + subject + rest;
    }

    private static Answer get(String path) {
        return call("GET", path, "");
    }

    private static Answer post(String path, String body) {
        return call("POST", path, body);
    }

    private static Answer put(String path, String body) {
        return call("PUT", path, body);
    }

    private static Answer call(String method, String path, String body) {
        return RegistryCalls.call(method, registry.url() + path, body);
    }
}
