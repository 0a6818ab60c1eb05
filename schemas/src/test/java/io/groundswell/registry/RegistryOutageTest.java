package io.groundswell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens while a registry does not answer. Waits are recorded, not waited. */
class RegistryOutageTest {

    private static final String STRING = "{\"schema\":\"\\\"string\\\"\"}";
    private static final Backoff BACKOFF = new Backoff(5, Duration.ofMillis(100), Duration.ofMillis(300));

    private final List<Duration> waits = new ArrayList<>();
    private LoopbackRegistry server;

    @BeforeEach
    void startServer() throws IOException {
        server = LoopbackRegistry.plain().at("/schemas/ids/1", 200, STRING);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void anOutageThatEndsInTimeIsNotNoticed() {
        // Given three answers that ask to come back, then the proper one
        server.next(503, "").next(429, "{}").next(500, "{\"error_code\":50001,\"message\":\"store\"}");

        Schema schema = registry(server.url()).byId(1);

        assertThat(schema.getType()).isEqualTo(Schema.Type.STRING);
        assertThat(server.asked()).hasSize(4);
        assertThat(waits).hasSize(3);
    }

    @Test
    void waitsGrowAndAreDrawnAtRandomUpToTheLongest() {
        // round        0      1      2      3
        // at most    100    200    300    300 ms   (100 · 2ⁿ, but 300)
        long[] atMost = {100, 200, 300, 300};
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            for (int round = 0; round < atMost.length; round++) {
                assertThat(BACKOFF.wait(round, random).toMillis())
                        .as("round %d, seed %d", round, seed)
                        .isBetween(1L, atMost[round]);
            }
        }
        assertThat(new Backoff(99, Duration.ofDays(300), Duration.ofDays(999)).wait(98, new Random(1)))
                .isBetween(Duration.ofMillis(1), Duration.ofDays(999));
    }

    @Test
    void anOutageThatLastsIsReportedOnceTheBudgetIsSpent() {
        for (int round = 0; round < BACKOFF.rounds(); round++) {
            server.next(503, "");
        }
        SchemaRegistry registry = registry(server.url());

        assertThatThrownBy(() -> registry.byId(1))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining(server.url() + "/schemas/ids/1 answered 503")
                .hasMessageContaining("5 rounds");
        assertThat(server.asked()).hasSize(5);
        assertThat(waits).hasSize(4);

        // Then, the outage over, the same client goes on
        assertThat(registry.byId(1).getType()).isEqualTo(Schema.Type.STRING);
    }

    @Test
    void aRegistryThatIsNotThereIsAnOutage() {
        server.close();

        assertThatThrownBy(() -> registry(server.url()).byId(1))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining("ConnectException");
        assertThat(waits).hasSize(4);
    }

    @Test
    void anAnswerThatNeverComesIsAnOutage() {
        server.next(LoopbackRegistry.NEVER, "");
        RegistrySettings impatient = RegistrySettings.at(server.url())
                .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(50))
                .withBackoff(new Backoff(1, Duration.ofMillis(1), Duration.ofMillis(1)));

        assertThatThrownBy(() -> registry(impatient).byId(1))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining("HttpTimeoutException");
    }

    @Test
    @Timeout(30)
    void anAnswerThatBreaksOffInItsMiddleIsAnOutageToo() {
        server.next(LoopbackRegistry.ALMOST, STRING);
        RegistrySettings impatient = RegistrySettings.at(server.url())
                .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(2))
                .withBackoff(new Backoff(2, Duration.ofMillis(1), Duration.ofMillis(1)));

        // The second round finds the registry well again
        assertThat(registry(impatient).byId(1).getType()).isEqualTo(Schema.Type.STRING);
        assertThat(waits).hasSize(1);
    }

    @Test
    void theNextAddressIsTriedAtOnceAndKept() throws IOException {
        // Given a first address where nobody is
        URI nobody;
        try (LoopbackRegistry gone = LoopbackRegistry.plain()) {
            nobody = gone.url();
        }
        server.at("/schemas/ids/2", 200, STRING);
        SchemaRegistry registry = registry(nobody, server.url());

        registry.byId(1);
        assertThat(waits).isEmpty();

        // When the second address asks to come back, the first has its turn before any wait
        server.next(503, "");
        registry.byId(2);
        assertThat(waits).hasSize(1);
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void anInterruptEndsTheWait() {
        server.next(503, "");
        SchemaRegistry registry = new HttpSchemaRegistry(
                RegistrySettings.at(server.url()).withBackoff(BACKOFF),
                wait -> {
                    throw new InterruptedException();
                },
                new Random(1));

        assertThatThrownBy(() -> registry.byId(1)).isInstanceOf(RegistryUnavailable.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        server.next(401, "{\"error_code\":401,\"message\":\"Unauthorized\"}");

        assertThatThrownBy(() -> registry(server.url()).byId(1)).isInstanceOf(RegistryRefused.class);
        assertThat(server.asked()).hasSize(1);
        assertThat(waits).isEmpty();
    }

    private SchemaRegistry registry(URI... urls) {
        return registry(RegistrySettings.at(urls).withBackoff(BACKOFF));
    }

    private SchemaRegistry registry(RegistrySettings settings) {
        return new HttpSchemaRegistry(settings, waits::add, new Random(42));
    }
}
