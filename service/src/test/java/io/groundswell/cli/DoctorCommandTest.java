package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.groundswell.config.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    /** Nothing listens on port 1 of a sane machine. */
    private static final String NOBODY = "127.0.0.1:1";

    @TempDir
    private Path folder;

    @Test
    void aFreshMachineIsWell() {
        Path data = folder.resolve("not/there/yet");

        CommandRun run = doctor("--data", data.toString(), "--set", "broker.port=0", "--set", "registry.port=0");

        assertThat(run.out())
                .contains("ok    java", "ok    settings", "ok    lock")
                .doesNotContain("fail", "warn");
        assertThat(run.code()).isZero();
        assertThat(data).as("a look leaves nothing behind").doesNotExist();
    }

    @Test
    void wrongSettingsAreOneRowEach() {
        CommandRun run = doctor("--set", "broker.port=x", "--set", "streams.threads=0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().lines())
                .contains(
                        "fail  settings  broker.port = x (flag --set): must be a whole number from 0 to 65535",
                        "fail  settings  streams.threads = 0 (flag --set): must be a whole number from 1 to 64");
    }

    @Test
    void aTakenPortIsAFailureUnlessItMayBeOurOwn() throws IOException {
        DataFolder data = new DataFolder(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = "broker.port=" + taken.getLocalPort();

            CommandRun strangers = doctor("--data", folder.toString(), "--set", port);
            CommandRun ours;
            try (FolderLock lock = FolderLock.take(data)) {
                ours = doctor("--data", lock.folder().root().toString(), "--set", port);
            }

            assertThat(strangers.code()).isEqualTo(2);
            assertThat(strangers.out()).containsPattern("fail  broker.port .*change broker.port");
            assertThat(ours.code()).isZero();
            assertThat(ours.out()).containsPattern("warn  lock").containsPattern("warn  broker.port");
        }
    }

    @Test
    void aFolderThatIsAFileIsAFailure() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        CommandRun run = doctor("--data", file.resolve("data").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).containsPattern("fail  data folder .* is no folder to write to");
    }

    @Test
    void aClusterThatDoesNotAnswerIsUnreachable() {
        CommandRun run = doctor("--bootstrap-servers", NOBODY, "--schema-registry-url", "http://" + NOBODY);

        assertThat(run.out())
                .containsPattern("fail  broker .*127.0.0.1:1: no broker answers within 5 s")
                .containsPattern("fail  registry .*no schema registry of \\[http://127.0.0.1:1]");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void aRegistryThatRefusesOurContractsIsIncompatible() throws IOException {
        HttpServer registry = registryThatKnowsOthersSchemas();
        try {
            CommandRun run = CommandRun.of(
                    "doctor",
                    "--http-port=0",
                    "--bootstrap-servers=" + NOBODY,
                    "--schema-registry-url=http://127.0.0.1:"
                            + registry.getAddress().getPort());

            assertThat(run.out())
                    .containsPattern("fail  registry .*posts-value: PostEvent is incompatible with its latest version")
                    .containsPattern(
                            "warn  registry .*posts-value: compatibility is BACKWARD, but the contract promises "
                                    + "BACKWARD_TRANSITIVE; PUT /config/posts-value")
                    .doesNotContainPattern("warn  registry .*trend-updates-value");
        } finally {
            registry.stop(0);
        }
    }

    /** Every subject exists, holds something else, and takes nothing of ours. */
    private static HttpServer registryThatKnowsOthersSchemas() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/subjects", exchange -> answer(exchange, 404, "{\"error_code\":40403,\"message\":\"?\"}"));
        server.createContext("/compatibility", exchange -> answer(exchange, 200, "{\"is_compatible\":false}"));
        server.createContext("/config", exchange -> answer(exchange, 200, "{\"compatibilityLevel\":\"BACKWARD\"}"));
        server.createContext(
                "/config/trend-updates-value",
                exchange -> answer(exchange, 200, "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}"));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static CommandRun doctor(String... args) {
        String[] line = new String[args.length + 2];
        line[0] = "doctor";
        line[1] = "--http-port=0";
        System.arraycopy(args, 0, line, 2, args.length);
        return CommandRun.of(line);
    }
}
