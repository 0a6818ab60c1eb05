package io.groundswell.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TrendsAskerTest {
    private static final List<String> SCOPES = List.of("global", "lang:en");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    TrendsAskerTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdown();
    }

    @Test
    void itAsksEachScopeInTurnAndCountsWhatIsMeasured() {
        Answers answers = ask(http -> reply(http, 200), 2, 10);

        assertThat(asked).hasSize(10).contains("scope=global", "scope=lang:en");
        assertThat(answers.latencies().n()).isEqualTo(8);
        assertThat(answers.errors()).isZero();
    }

    @Test
    @Timeout(60)
    void aStalledAnswerHoldsUpNoQuestionAndIsInAllLatenciesMeanwhile() {
        // Given a service that answers nobody before ten have asked, 25 ms one after the other
        CountDownLatch tenth = new CountDownLatch(10);
        HttpHandler stalls = http -> {
            tenth.countDown();
            await(tenth);
            reply(http, 200);
        };

        // When they ask
        Answers answers = ask(stalls, 0, 10);

        // Then half of them have waited for more than four others
        assertThat(answers.latencies().n()).isEqualTo(10);
        assertThat(answers.latencies().p50()).isGreaterThan(100);
        assertThat(answers.latencies().max()).isGreaterThan(9 * 25);
    }

    @Test
    void anyOtherAnswerIsAnError() {
        Answers answers =
                ask(http -> reply(http, http.getRequestURI().getQuery().contains("en") ? 503 : 200), 0, 10);

        assertThat(answers.latencies().n()).isEqualTo(5);
        assertThat(answers.errors()).isEqualTo(5);
        assertThat(answers.firstError()).contains("503", "lang:en");
    }

    private Answers ask(HttpHandler handler, long from, long end) {
        server.createContext("/api/v1/trends", handler);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        NanoClock clock = NanoClock.SYSTEM;
        return new TrendsAsker(clock, url, SCOPES).ask(new OpenLoop(clock, clock.nanos(), 40), from, end);
    }

    private void reply(HttpExchange http, int status) throws IOException {
        asked.add(http.getRequestURI().getQuery());
        http.sendResponseHeaders(status, -1);
        http.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
