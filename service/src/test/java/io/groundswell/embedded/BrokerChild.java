package io.groundswell.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs a broker, fills a topic, says so, and then waits to be killed. */
final class BrokerChild {

    static final String TOPIC = "before-the-kill";
    static final int RECORDS = 5_000;
    static final String ACKNOWLEDGED = "all acknowledged";

    private BrokerChild() {}

    /**
     * Runs until it is killed.
     *
     * @param args the data folder
     */
    @SuppressWarnings("SystemOut") // standard output is how the parent hears from this process
    public static void main(String[] args) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), 0)) {
            BrokerClients.createTopic(broker.bootstrapServers(), TOPIC);
            BrokerClients.send(broker.bootstrapServers(), TOPIC, RECORDS);
            System.out.println(ACKNOWLEDGED);
            new CountDownLatch(1).await();
        }
    }
}
