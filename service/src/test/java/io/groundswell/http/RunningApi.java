package io.groundswell.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.config.HttpSettings;
import io.groundswell.query.AuthorNames;
import io.groundswell.query.CampaignSink;
import io.groundswell.query.PipedInstance;
import io.groundswell.query.Queries;
import io.groundswell.query.RuleSink;
import io.micrometer.core.instrument.binder.MeterBinder;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The API on a free port over a topology that is driven by hand, and a client for it. */
final class RunningApi implements AutoCloseable {
    static final Instant NOW = Instant.parse("2025-01-14T12:00:00Z");

    static final String OPERATOR = "an-operator-token";
    static final String SALT = "sixteen characters";

    final PipedInstance instance;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private RuleSink sink;
    private CampaignSink campaigns;

    RunningApi(Path folder, MeterBinder... meters) {
        this(folder, OPERATOR, meters);
    }

    /** @param operatorToken empty: nobody is an operator */
    RunningApi(Path folder, String operatorToken, MeterBinder... meters) {
        instance = new PipedInstance(folder);
        sink = instance::decide;
        campaigns = instance::define;
        Queries queries = Queries.of(
                instance,
                rule -> sink.write(rule),
                campaign -> campaigns.write(campaign),
                Clock.fixed(NOW, ZoneOffset.UTC),
                AuthorNames.salted(SALT));
        server = HttpServer.start(new HttpSettings("127.0.0.1", 0, operatorToken), queries, List.of(meters));
    }

    /** What an answer says. */
    record Reply(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String type() {
            return header("Content-Type");
        }

        JsonNode json() {
            try {
                return Json.read(response.body());
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    void writeRulesTo(RuleSink other) {
        sink = other;
    }

    void writeCampaignsTo(CampaignSink other) {
        campaigns = other;
    }

    /** The paths that can be asked with GET. */
    List<String> routes() {
        return server.routes();
    }

    int port() {
        return server.port();
    }

    Reply get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Reply put(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply delete(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(body)));
    }

    Reply post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** A tag as it stands in a path. */
    static String inPath(String tag) {
        return URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    @Override
    public void close() {
        server.close();
        instance.close();
    }
}
