package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command before a server of HTTP; the page itself is {@code ReportEndpointTest}'s. */
class CampaignCommandTest {
    private static final String PAGE = "<html>欢迎</html>";

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/api/v1/campaigns/cats/report", 200, PAGE);
        answer("/api/v1/campaigns/none/report", 404, "There is no campaign 'none'");
        answer("/api/v1/campaigns/early/report", 503, "No slide is closed yet");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void thePageIsWrittenAsItComes() throws IOException {
        Path file = folder.resolve("report.html");
        CommandRun run = report("cats", file, "--server", url() + "/");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(file.toString());
        assertThat(Files.readString(file)).isEqualTo(PAGE);
    }

    @Test
    void withoutAServerTheLocalInstanceIsAsked() throws IOException {
        Path file = folder.resolve("report.html");
        CommandRun run =
                report("cats", file, "--http-port=" + server.getAddress().getPort(), "--http-host=0.0.0.0");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file)).isEqualTo(PAGE);
    }

    @Test
    void eachFailureHasItsExitCodeAndLeavesNoFile() throws IOException {
        Path file = folder.resolve("report.html");

        assertFails(report("none", file, "--server", url()), 1, "There is no campaign 'none'");
        assertFails(report("early", file, "--server", url()), 4, "No slide is closed yet");
        assertFails(report("cats", file, "--server", "http://127.0.0.1:" + freePort()), 4, "127.0.0.1");
        assertFails(report("Cats?", file, "--server", url()), 2, "must be lower-case letters");
        assertFails(report("cats", file, "--server", "ftp://nowhere"), 2, "--server");
        assertFails(report("cats", file, "--http-port=0"), 2, "--server");
        assertFails(CommandRun.of("campaign", "report", "cats"), 2, "--out");
        assertThat(file).doesNotExist();
    }

    private static void assertFails(CommandRun run, int code, String words) {
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(words);
    }

    private static CommandRun report(String id, Path file, String... more) {
        String[] line = new String[more.length + 5];
        System.arraycopy(new String[] {"campaign", "report", id, "--out", file.toString()}, 0, line, 0, 5);
        System.arraycopy(more, 0, line, 5, more.length);
        return CommandRun.of(line);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void answer(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
