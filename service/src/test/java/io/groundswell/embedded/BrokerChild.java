package io.groundswell.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that runs a broker, fills a topic, says so, and then waits to be killed. */
final class BrokerChild {

    static final String TOPIC = "before-the-kill";
    static final int RECORDS = 5_000;
    static final String ACKNOWLEDGED = "acknowledged";

    private BrokerChild() {}

    static Process spawn(Path folder, Path output) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerChild.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(output.toString()))
                .start();
    }

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
