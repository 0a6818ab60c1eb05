package io.groundswell.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one request until a registry answers it: every address in turn, beginning with the one that answered last, and
 * after each round without an answer a wait of the {@link Backoff}. No answer is: no connection, no response in time, or
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
                .timeout(settings.requestTimeout())
                .header("Accept", ACCEPT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", CONTENT_TYPE);
        }
        String authorization = settings.credentials().authorization();
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            return new Answer(url, response.statusCode(), textOf(in, url));
        }
    }

    private static String textOf(InputStream in, URI url) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_ANSWER_BYTES + 1);
        if (bytes.length > LONGEST_ANSWER_BYTES) {
            throw new UnreadableSchema("the answer of " + url + " is longer than " + LONGEST_ANSWER_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean asksToComeBack(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static URI resolve(URI base, String path) {
        String text = base.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) + path : text + path);
    }
}
