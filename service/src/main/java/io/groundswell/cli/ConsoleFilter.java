package io.groundswell.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;

/**
 * Lets our warnings and everybody's errors through to standard error. Kafka's warnings tell of what it copes with itself
 * (a broker not there yet, a rebalance); they are in the log file. Named in {@code logback.xml}.
 */
public final class ConsoleFilter extends Filter<ILoggingEvent> {

    private static final String REPLICA_MANAGER = "kafka.server.ReplicaManager";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        if (isRetriedByItsProducer(event)) {
            return FilterReply.DENY;
        }
        boolean ours = event.getLoggerName().startsWith("io.groundswell.");
        Level least = ours ? Level.WARN : Level.ERROR;
        return event.getLevel().isGreaterOrEqual(least) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /**
     * A batch that overtakes the first one of its transaction is refused by the broker and sent again by its producer:
     * nothing is lost or doubled, and nobody need act. The broker calls it an error nevertheless. Should a producer give
     * up, it says so itself.
     */
    private static boolean isRetriedByItsProducer(ILoggingEvent event) {
        return event.getLoggerName().equals(REPLICA_MANAGER)
                && event.getThrowableProxy() != null
                && event.getThrowableProxy().getClassName().equals(OutOfOrderSequenceException.class.getName());
    }
}
