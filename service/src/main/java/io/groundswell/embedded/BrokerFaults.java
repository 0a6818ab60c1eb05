package io.groundswell.embedded;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a fault in the broker from ending the process unheard.
 *
 * <p>Kafka's fault handlers call {@link Exit}: {@code exit} for a failed start or a bug in the metadata, {@code halt}
 * when the disk is gone. {@code halt} runs no shutdown hook, so stream threads, registry and API would vanish with it.
 * Here both become a {@link BrokerFailure}, thrown to end the thread that asked and told to every broker of this
 * process (Kafka does not say which one it was). What follows, the owner of the broker decides.
 */
final class BrokerFaults {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerFaults.class);
    private static final Set<Consumer<BrokerFailure>> LISTENERS = ConcurrentHashMap.newKeySet();

    static {
        Exit.setExitProcedure(BrokerFaults::raise);
        Exit.setHaltProcedure(BrokerFaults::raise);
    }

    private BrokerFaults() {}

    static void listen(Consumer<BrokerFailure> listener) {
        LISTENERS.add(listener);
    }

    static void forget(Consumer<BrokerFailure> listener) {
        LISTENERS.remove(listener);
    }

    private static void raise(int status, @Nullable String message) {
        BrokerFailure failure = new BrokerFailure("the embedded broker gave up with status " + status + " in thread "
                + Thread.currentThread().getName() + (message == null ? "" : ": " + message));
        LOG.error("{}; the cause is in the log lines above", failure.getMessage());
        LISTENERS.forEach(listener -> listener.accept(failure));
        throw failure;
    }
}
