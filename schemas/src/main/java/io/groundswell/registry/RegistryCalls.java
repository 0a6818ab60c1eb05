package io.groundswell.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one request until a registry answers it: every address in turn, beginning with the one that answered last, and
 * after each round without an answer a wait of the {@link Backoff}. No answer is: no connection, no whole answer in time, or
 * a status that asks to come back later (408, 429, 5xx).
 */
final class RegistryCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryCalls.class);
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String ACCEPT = CONTENT_TYPE + ", application/vnd.schemaregistry+json, application/json";

    /** More than any schema we would read; keeps a hostile answer out of memory. */
    private static final int LONGEST_ANSWER_BYTES = 4 << 20;

    /** Lets a test wait without waiting. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /** What a registry said: any status that is an answer, and the body as text. */
    record Answer(URI url, int status, String body) {}

    private final RegistrySettings settings;
    private final HttpClient client;
    private final Pause pause;
    private final RandomGenerator random;
    private volatile int answeredLast;

    RegistryCalls(RegistrySettings settings, Pause pause, RandomGenerator random) {
        this.settings = settings;
        this.pause = pause;
        this.random = random;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout());
        if (settings.urls().stream().anyMatch(url -> "https".equalsIgnoreCase(url.getScheme()))) {
            builder.sslContext(TlsContext.of(settings.tls()));
        }
        this.client = builder.build();
    }

    Answer get(String path) {
        return call("GET", path, null);
    }

    Answer post(String path, String body) {
        return call("POST", path, body);
    }

    /** @throws RegistryUnavailable when the retry budget is used up, or the thread was interrupted */
    private Answer call(String method, String path, @Nullable String body) {
        String lastTrouble = "";
        Throwable lastCause = null;
        List<URI> urls = settings.urls();
        try {
            for (int round = 0; round < settings.backoff().rounds(); round++) {
                if (round > 0) {
                    pause.of(settings.backoff().wait(round - 1, random));
                }
                int first = answeredLast;
                for (int i = 0; i < urls.size(); i++) {
                    int index = (first + i) % urls.size();
                    URI url = resolve(urls.get(index), path);
                    try {
                        Answer answer = send(method, url, body);
                        if (!asksToComeBack(answer.status())) {
                            answeredLast = index;
                            return answer;
                        }
                        lastTrouble = url + " answered " + answer.status();
                        lastCause = null;
                    } catch (IOException e) {
                        lastTrouble = url + ": " + e;
                        lastCause = e;
                    }
                    LOG.warn("No answer to {} from the schema registry: {}", method, lastTrouble);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable("interrupted while waiting for the schema registry at " + urls, e);
        }
        throw new RegistryUnavailable(
                "no schema registry of " + urls + " answered in "
                        + settings.backoff().rounds() + " rounds; last: " + lastTrouble,
                lastCause);
    }

    private Answer send(String method, URI url, @Nullable String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Accept", ACCEPT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", CONTENT_TYPE);
        }
        String authorization = settings.credentials().authorization();
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<Optional<byte[]>> response = exchange(request.build());
        byte[] text = response.body()
                .orElseThrow(() -> new UnreadableSchema(
                        "the answer of " + url + " is longer than " + LONGEST_ANSWER_BYTES + " bytes"));
        return new Answer(url, response.statusCode(), new String(text, StandardCharsets.UTF_8));
    }

    /** The client's own timeout ends at the headers; this one ends with the body. */
    private HttpResponse<Optional<byte[]>> exchange(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.sendAsync(request, headers -> new CappedBody(LONGEST_ANSWER_BYTES));
        try {
            return answer.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no whole answer within " + settings.requestTimeout());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException trouble ? trouble : new IOException(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static boolean asksToComeBack(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static URI resolve(URI base, String path) {
        String text = base.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) + path : text + path);
    }
}
