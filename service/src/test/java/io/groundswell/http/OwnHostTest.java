package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends for a page of somebody else, to a server on loopback. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnHostTest {
    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8090", "127.0.0.1.evil.example", "localhost.evil:80", "[::2]"})
    void aNameOfSomebodyElseIsRefused(String host) throws IOException {
        String answer = send("GET /api/v1/status HTTP/1.1\r\nHost: " + host);

        assertThat(answer).startsWith("HTTP/1.1 403 ").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8090", "127.0.0.1:1", "[::1]:8090"})
    void itsOwnNamesAreAnsweredTo(String host) throws IOException {
        assertThat(send("GET /api/v1/status HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aBodyThatIsNotSaidToBeJsonIsRefused() throws IOException {
        String body = "{\"blocked\": true, \"by\": \"x\", \"why\": \"x\"}";

        for (String method : new String[] {"PUT", "DELETE"}) {
            String answer = send(
                    method + " /api/v1/rules/tea HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain"
                            + "\r\nContent-Length: " + body.length(),
                    body);

            assertThat(answer).startsWith("HTTP/1.1 415 ").contains("application/problem+json");
        }
        assertThat(api.instance.live().rules().all()).isEmpty();
    }

    private String send(String head, String... body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            String request = head + "\r\nConnection: close\r\n\r\n" + String.join("", body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
