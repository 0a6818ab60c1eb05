package io.groundswell.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * As much of a registry as serializers ask for, on loopback, in memory; it remembers what it was asked. Ids begin with
 * 100,001, so that each of their four bytes matters but the first.
 */
final class RecordingRegistry implements AutoCloseable {

    /**
     * @param query parameters and their values
     * @param body as JSON, so that neither order nor spacing matters; missing when there was none
     * @param headers those of a request's meaning: content type, accepted types, authorization
     */
    record Call(String method, String path, Map<String, String> query, JsonNode body, Map<String, String> headers) {

        /** What was asked for, without how. */
        String line() {
            return method + " " + path;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ID = 100_001;
    private static final Set<String> HEADERS = Set.of("Accept", "Content-type", "Authorization");

    static {
        // Otherwise each answer waits 40 ms for the acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final List<String> schemas = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private int refusing;

    RecordingRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Gives the schema an id, as if somebody had registered it. */
    synchronized int holding(String schema) {
        int known = schemas.indexOf(schema);
        if (known >= 0) {
            return FIRST_ID + known;
        }
        schemas.add(schema);
        return FIRST_ID + schemas.size() - 1;
    }

    int holding(Schema schema) {
        return holding(schema.toString());
    }

    /** From now on every call gets this status; 0: its proper answer. */
    synchronized void refuse(int status) {
        refusing = status;
    }

    /** The calls since this was asked last. */
    synchronized List<Call> takeCalls() {
        List<Call> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            calls.add(
                    new Call(exchange.getRequestMethod(), asked.getPath(), queryOf(asked), body, headersOf(exchange)));
            ObjectNode answer = JSON.createObjectNode();
            int status = refusing == 0 ? fill(answer, asked.getPath(), body) : refuse(answer);
            byte[] bytes = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private int refuse(ObjectNode answer) {
        answer.put("error_code", refusing * 100 + 1).put("message", "refused as told");
        return refusing;
    }

    private int fill(ObjectNode answer, String path, JsonNode body) {
        if (path.startsWith("/subjects/")) {
            String schema = body.path("schema").asText();
            answer.put("id", holding(schema));
            if (!path.endsWith("/versions")) {
                answer.put("subject", path.substring("/subjects/".length()))
                        .put("version", 1)
                        .put("schema", schema);
            }
            return 200;
        }
        int index = Integer.parseInt(path.substring("/schemas/ids/".length())) - FIRST_ID;
        if (index < 0 || index >= schemas.size()) {
            answer.put("error_code", 40403).put("message", "Schema not found");
            return 404;
        }
        answer.put("schema", schemas.get(index));
        return 200;
    }

    private static Map<String, String> queryOf(URI uri) {
        Map<String, String> query = new TreeMap<>();
        String text = uri.getQuery() == null ? "" : uri.getQuery();
        Stream.of(text.split("&"))
                .filter(pair -> !pair.isEmpty())
                .forEach(
                        pair -> query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return query;
    }

    private static Map<String, String> headersOf(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .filter(header -> HEADERS.contains(header.getKey()))
                .collect(Collectors.toMap(
                        header -> header.getKey(),
                        header -> String.join(", ", header.getValue()),
                        (one, other) -> other,
                        TreeMap::new));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
