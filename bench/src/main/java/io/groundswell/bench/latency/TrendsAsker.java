package io.groundswell.bench.latency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@code GET trends} of one scope after the other, each question at its time whether or not those before it are
 * answered. A latency reaches from the intended time of a question to the last byte of its answer.
 */
final class TrendsAsker {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final NanoClock clock;
    private final HttpRequest ready;
    private final List<HttpRequest> questions;
    private final Histogram nanos = new Histogram(3);
    private long errors;
    private @Nullable String firstError;

    /** @param url of the service, without a slash at the end */
    TrendsAsker(NanoClock clock, String url, List<String> scopes) {
        this.clock = clock;
        this.ready = HttpRequest.newBuilder(URI.create(url + "/health/ready"))
                .timeout(TIMEOUT)
                .build();
        this.questions = scopes.stream()
                .map(scope -> URI.create(url + "/api/v1/trends?scope=" + scope))
                .map(uri -> HttpRequest.newBuilder(uri).timeout(TIMEOUT).build())
                .toList();
    }

    /** Waits until the service can be asked, for at most a minute. */
    void awaitReady() throws IOException, InterruptedException {
        long began = clock.nanos();
        while (client.send(ready, BodyHandlers.discarding()).statusCode() != OK) {
            if (clock.nanos() - began > STARTS_WITHIN.toNanos()) {
                throw new IOException("the service is not ready within " + STARTS_WITHIN.toSeconds() + " s");
            }
            clock.pass(GLANCE.toNanos());
        }
    }

    /**
     * Asks on this thread and waits for the last answer.
     *
     * @param from the number of the first question that is measured
     * @param end of the questions, exclusive
     */
    Answers ask(OpenLoop loop, long from, long end) {
        List<CompletableFuture<?>> open = new ArrayList<>();
        loop.run(number -> number < end, (number, dueNanos) -> {
            HttpRequest question = questions.get((int) (number % questions.size()));
            open.add(client.sendAsync(question, BodyHandlers.ofByteArray()).handle((answer, error) -> {
                if (number >= from) {
                    note(clock.nanos() - dueNanos, answer, error);
                }
                return null;
            }));
        });
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        return answers();
    }

    private synchronized void note(
            long latencyNanos, @Nullable HttpResponse<byte[]> answer, @Nullable Throwable error) {
        if (answer != null && answer.statusCode() == OK) {
            nanos.recordValue(latencyNanos);
        } else {
            errors++;
            if (firstError == null) {
                firstError = answer == null ? String.valueOf(error) : answer.statusCode() + " " + answer.uri();
            }
        }
    }

    private synchronized Answers answers() {
        return new Answers(Latencies.of(nanos), errors, firstError);
    }
}
