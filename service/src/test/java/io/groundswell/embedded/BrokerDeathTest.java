package io.groundswell.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a broker's data when its process is killed. No other broker runs here: they would share their metrics. */
class BrokerDeathTest {
    /** Gives up what nobody goes on with at once, and not after ten seconds. */
    private static final Map<String, String> IMPATIENT =
            Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "500");

    @Test
    void keepsAcknowledgedRecordsWhenTheProcessIsKilled(@TempDir Path folder) throws Exception {
        // Given a process whose broker has acknowledged its records, When it is killed
        try (ChildJvm child = ChildJvm.run(BrokerChild.class, folder)) {
            child.awaitSaying(BrokerChild.ACKNOWLEDGED);
        }

        // Then
        try (EmbeddedBroker successor = EmbeddedBroker.start(folder, 0)) {
            assertThat(BrokerClients.committed(successor.bootstrapServers(), BrokerChild.TOPIC))
                    .isEqualTo(IntStream.range(0, BrokerChild.RECORDS)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @Test
    void endsCommitsThatWereDecidedWhenTheProcessWasKilled(@TempDir Path folder) throws Exception {
        try (ChildJvm child = ChildJvm.run(CommittingChild.class, folder)) {
            child.awaitSaying(CommittingChild.COMMITTING);
        }

        try (EmbeddedBroker successor = EmbeddedBroker.start(new BrokerSettings(folder, 0, IMPATIENT))) {
            await("nothing is held back from readers: what was decided is ended, what was not is given up")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> BrokerClients.isStable(successor.bootstrapServers(), CommittingChild.TOPIC));
        }
    }
}
