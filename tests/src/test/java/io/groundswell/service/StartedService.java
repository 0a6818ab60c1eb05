package io.groundswell.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.groundswell.process.GroundswellProcess;
import io.groundswell.registry.WireCodecs;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code groundswell run} with a broker and registry of its own, found by what it prints, and a client for it. */
final class StartedService implements AutoCloseable {
    private static final Pattern TOPIC = Pattern.compile("posts go to the topic 'posts' at (\\S+), schemas to (\\S+)");
    private static final Pattern API = Pattern.compile("Groundswell answers at (\\S+)/api/v1");
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final GroundswellProcess process;
    private final String url;
    private final String brokers;
    private final String registry;

    private StartedService(GroundswellProcess process) {
        this.process = process;
        url = find(API, process.saying("Groundswell answers at")).group(1);
        Matcher topic = find(TOPIC, process.saying("posts go to the topic"));
        brokers = topic.group(1);
        registry = topic.group(2);
    }

    /** Starts it over a data folder and waits until it is ready. */
    static StartedService over(Path folder) throws IOException {
        return over(
                folder,
                Map.of(
                        "broker.port",
                        "0",
                        "registry.port",
                        "0",
                        // What a slide sees is to follow from the file alone: no partition is idle.
                        "time.idle-after",
                        "1h",
                        // So soon it is certain that who was killed does not come back.
                        "kafka.consumer.session.timeout.ms",
                        "6000"));
    }

    static StartedService over(Path folder, Map<String, String> settings) throws IOException {
        List<String> line = new ArrayList<>(List.of("run", "--data=" + folder, "--http-port=0"));
        settings.forEach((key, value) -> line.add("--set=" + key + "=" + value));
        StartedService service = new StartedService(GroundswellProcess.start(line));
        await("stores are restored and partitions assigned").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        service.ask("/health/ready").statusCode())
                .isEqualTo(200));
        return service;
    }

    /** Posts for its topic. */
    WaveProducer producer() {
        return new WaveProducer(
                brokers,
                WireCodecs.named(
                        WireCodecs.SERIALIZER, WireCodecs.DESERIALIZER, Map.of("schema.registry.url", registry)));
    }

    /** Has {@code groundswell produce} write a file to the topic; returns what it prints. */
    List<String> produce(Path file) throws IOException, InterruptedException {
        try (GroundswellProcess produce = GroundswellProcess.start(List.of(
                "produce", "--bootstrap-servers=" + brokers, "--schema-registry-url=" + registry, file.toString()))) {
            return produce.succeed();
        }
    }

    HttpResponse<String> ask(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    /** What a path of the API answers, which must be 200. */
    JsonNode json(String path) {
        HttpResponse<String> answer = ask("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    /** Waits until all tallies and ranks have closed the slides up to one. */
    void awaitSlide(Instant end) {
        await("every partition is complete up to " + end).atMost(PATIENCE).untilAsserted(() -> {
            JsonNode status = json("status");
            assertThat(status.path("asOf").asText()).isEqualTo(end.toString());
            assertThat(status.path("tallies").findValuesAsText("closedThrough"))
                    .hasSize(4)
                    .containsOnly(end.toString());
        });
    }

    void awaitRead(long records) {
        await("what was produced is read and committed").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        json("status").at("/total/in").asLong())
                .isEqualTo(records));
    }

    void decide(String tag, String decision) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + "/api/v1/rules/" + inPath(tag)))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{" + decision + ", \"by\": \"ann\", \"why\": \"a test\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** The id of the newest schema of each topic's values. */
    String schemaIds() {
        StringBuilder ids = new StringBuilder();
        for (String topic :
                List.of("posts", "posts.rejected", "trend-updates", "tag-rules", "campaigns", "campaign-updates")) {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(URI.create(registry + "/subjects/" + topic + "-value/versions/latest"))
                            .GET());
            ids.append(topic)
                    .append('=')
                    .append(read(answer).path("id").asInt())
                    .append(' ');
        }
        return ids.toString();
    }

    static String inPath(String tag) {
        return URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + answer.body(), e);
        }
    }

    int stop() throws InterruptedException {
        return process.stop();
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static Matcher find(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        assertThat(found.find()).as(line).isTrue();
        return found;
    }
}
