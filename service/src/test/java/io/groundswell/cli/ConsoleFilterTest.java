package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.KafkaStorageException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ConsoleFilterTest {

    private static final String REPLICA_MANAGER = "kafka.server.ReplicaManager";
    private final Exception overtaken = new OutOfOrderSequenceException("seq 5 after 3");

    @Test
    void theConsoleGetsOurWarningsAndEverybodysErrors() {
        assertThat(onConsole("io.groundswell.runtime.Any", Level.INFO, null)).isEqualTo(FilterReply.DENY);
        assertThat(onConsole("io.groundswell.runtime.Any", Level.WARN, null)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(onConsole("org.apache.kafka.Any", Level.WARN, null)).isEqualTo(FilterReply.DENY);
        assertThat(onConsole("org.apache.kafka.Any", Level.ERROR, null)).isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void aBatchThatItsProducerSendsAgainIsNoErrorForTheConsole() {
        assertThat(onConsole(REPLICA_MANAGER, Level.ERROR, overtaken)).isEqualTo(FilterReply.DENY);
    }

    @Test
    void whatElseTheReplicaManagerSaysAndWhoElseIsOvertakenIsShown() {
        assertThat(onConsole(REPLICA_MANAGER, Level.ERROR, null)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(onConsole(REPLICA_MANAGER, Level.ERROR, new KafkaStorageException("disk")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(onConsole("org.apache.kafka.clients.producer.Any", Level.ERROR, overtaken))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    private static FilterReply onConsole(String logger, Level level, @Nullable Throwable thrown) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        return new ConsoleFilter()
                .decide(new LoggingEvent("", context.getLogger(logger), level, "message", thrown, null));
    }
}
