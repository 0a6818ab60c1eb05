package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.config.HttpSettings;
import io.groundswell.http.RunningApi.Reply;
import io.groundswell.query.AuthorNames;
import io.groundswell.query.Queries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {
    @AutoClose
    private final RunningApi api;

    ProblemsTest(@TempDir Path folder) {
        api = new RunningApi(folder);
        Wave.into(api.instance);
    }

    @ParameterizedTest
    @CsvSource({
        "trends?limit=0,             limit,   0,        must be a whole number from 1 to 1000",
        "trends?limit=1001,          limit,   1001,     must be a whole number from 1 to 1000",
        "trends?limit=ten,           limit,   ten,      must be a whole number from 1 to 1000",
        "trends?limit=99999999999,   limit,   99999999999, must be a whole number from 1 to 1000",
        "trends?scope=lang:EN,       scope,   lang:EN,  must be global",
        "trends?scope=planet,        scope,   planet,   must be global",
        "trends?scope=region:ZZ,     scope,   region:ZZ, must be global",
        "trends?at=now,              at,      now,      must be a time of ISO 8601",
        "trends?at=2025-01-14T08:00, at,      2025-01-14T08:00, must be a time of ISO 8601",
        "trends?limt=5,              limt,    5,        must not be given: the parameters are",
        "trends?limit=5&limit=6,     limit,   '5, 6',   must be given once",
        "tags/%23,                   tag,     #,        must hold a letter",
        "tags/tea?scope=,            scope,   '',       must be global",
        "tags/tea?from=1,            from,    1,        must not be given: the parameters are",
        "rules?x=1,                  x,       1,        must not be given: the parameters are",
    })
    void aBadParameterIsNamedWithItsValueAndItsRule(String path, String name, String value, String rule) {
        Reply reply = api.get("/api/v1/" + path);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.path("type").asText()).isEqualTo("urn:groundswell:problem:bad-parameter");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("instance").asText()).isEqualTo("/api/v1/" + path.replaceAll("\\?.*", ""));
        assertThat(problem.path("name").asText()).isEqualTo(name);
        assertThat(problem.path("value").asText()).isEqualTo(value);
        assertThat(problem.path("rule").asText()).startsWith(rule);
        assertThat(problem.path("detail").asText()).startsWith(name + " is '" + value + "', but must ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/v1", "/api/v1/tags", "/api/v2/trends", "/api/v1/tags/tea/series/x"})
    void whereThereIsNothingAProblemSaysSo(String path) {
        Reply reply = api.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.json().path("title").asText()).isEqualTo("Not Found");
    }

    @Test
    void aMethodThatIsNotForAPathIsRefusedWithThoseThatAre() {
        Reply reply = api.post("/api/v1/rules/tea", "{}");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "PUT", "DELETE");
    }

    @Test
    void aBodyBeyondAllMeasureIsRefused() {
        Reply reply = api.put("/api/v1/rules/tea", "x".repeat(100_000));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.type()).isEqualTo("application/problem+json");
    }

    @Test
    void whatGoesWrongInsideStaysInside(@TempDir Path folder) {
        try (RunningApi broken = new RunningApi(folder)) {
            Wave.into(broken.instance);
            broken.instance.failStoresWith(new UncheckedIOException(new IOException("/secret/folder is gone")));

            Reply reply = broken.get("/api/v1/trends");

            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.type()).isEqualTo("application/problem+json");
            assertThat(reply.json().path("title").asText()).isEqualTo("Internal Server Error");
            assertThat(reply.text()).doesNotContain("secret", "Exception", "at io.groundswell");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/tags/%ZZ HTTP/1.1", "GET /a HTTP/9.9", "nonsense"})
    void whatIsNoRequestGetsAProblemToo(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|505) .*");
        assertThat(answer).contains("application/problem+json").contains("\"status\":");
    }

    @Test
    void aSlashInATagIsPartOfIt() {
        assertThat(api.get("/api/v1/tags/a%2Fb").json().path("detail").asText()).contains("'a/b'");
    }

    @Test
    void theIndexLinksWhatThereIs() {
        JsonNode links = api.get("/").json().path("links");

        assertThat(links.path("trends").asText()).isEqualTo("/api/v1/trends{?scope,limit,at}");
        assertThat(api.get(links.path("status").asText()).status()).isEqualTo(200);
    }

    @Test
    void aPortInUseIsNamedWithItsRule() {
        Queries queries =
                Queries.of(api.instance, rule -> {}, campaign -> {}, Clock.systemUTC(), AuthorNames.unsalted());

        assertThatThrownBy(() -> HttpServer.start(new HttpSettings("127.0.0.1", api.port(), ""), queries, List.of()))
                .isInstanceOf(HttpStartException.class)
                .hasMessageStartingWith("http.port " + api.port() + " on 127.0.0.1 must be free, or 0 for any");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
