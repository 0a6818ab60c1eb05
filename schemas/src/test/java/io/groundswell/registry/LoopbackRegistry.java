package io.groundswell.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that gives the answers it was told to give and remembers what it was asked. An answer that was
 * queued is given once, before those by path; whatever else is asked for is not known.
 */
final class LoopbackRegistry implements AutoCloseable {

    /** In place of a status: no answer until the server is closed. */
    static final int NEVER = -1;

    /** In place of a status: 200 and the body, but never its last byte, until the server is closed. */
    static final int ALMOST = -2;

    private static final Answer UNKNOWN = new Answer(404, "{\"error_code\":40403,\"message\":\"not found\"}");

    record Asked(
            String method,
            String path,
            String body,
            @Nullable String authorization,
            @Nullable String contentType) {}

    private record Answer(int status, String body) {}

    static {
        // Otherwise each answer waits 40 ms for the acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final boolean tls;
    private final Queue<Answer> queued = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> byPath = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private LoopbackRegistry(HttpServer server, boolean tls) {
        this.server = server;
        this.tls = tls;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static LoopbackRegistry plain() throws IOException {
        return new LoopbackRegistry(HttpServer.create(anyPort(), 0), false);
    }

    static LoopbackRegistry tls(SSLContext context, boolean needClient) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(com.sun.net.httpserver.HttpsParameters parameters) {
                var ssl = getSSLContext().getDefaultSSLParameters();
                ssl.setNeedClientAuth(needClient);
                parameters.setSSLParameters(ssl);
            }
        });
        return new LoopbackRegistry(server, true);
    }

    URI url() {
        return URI.create(
                (tls ? "https" : "http") + "://localhost:" + server.getAddress().getPort());
    }

    /** The next request gets this, whatever it asks. */
    LoopbackRegistry next(int status, String body) {
        queued.add(new Answer(status, body));
        return this;
    }

    /** Every request of that path gets this. */
    LoopbackRegistry at(String path, int status, String body) {
        byPath.put(path, new Answer(status, body));
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    path,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Content-Type")));
            Answer answer = queued.poll();
            if (answer == null) {
                answer = byPath.getOrDefault(path, UNKNOWN);
            }
            if (answer.status() == NEVER) {
                awaitClose();
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            if (answer.status() == ALMOST) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, body.length - 1);
                exchange.getResponseBody().flush();
                awaitClose();
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
