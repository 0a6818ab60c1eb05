package io.groundswell.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser can be made to send, byte by byte: it changes nothing here and reads nothing. */
class OwnRequestsTest {

    private static final String BODY = "{\"compatibility\":\"NONE\"}";

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;

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

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "rebound.example:8081", "localhost.example", "127.0.0.1.example"})
    void aNameThatOnlyLeadsHereIsRefused(String host) throws IOException {
        assertThat(answerTo("GET /subjects", "Host: " + host, ""))
                .startsWith("HTTP/1.1 403")
                .contains("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "LOCALHOST:1"})
    void ownNamesAreAnswered(String host) throws IOException {
        assertThat(answerTo("GET /subjects", "Host: " + host, "")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-None: none", "Content-Type: text/plain", "Content-Type: text/plain; application/json"})
    void aBodyThatAnyPageMaySendIsRefused(String header) throws IOException {
        assertThat(answerTo("PUT /config", "Host: localhost\r\n" + header, BODY))
                .startsWith("HTTP/1.1 415");
        assertThat(answerTo("GET /config", "Host: localhost", "")).contains("BACKWARD");
    }

    @Test
    void jsonIsTakenByEachOfItsNames() throws IOException {
        for (String type : new String[] {
            "application/json", "application/json; charset=utf-8", "application/vnd.schemaregistry.v1+json"
        }) {
            assertThat(answerTo("PUT /config/own", "Host: localhost\r\nContent-Type: " + type, BODY))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static String answerTo(String request, String headers, String body) throws IOException {
        URI url = URI.create(registry.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String text = request + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
