package io.groundswell.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Runs a broker and many writers who do nothing but commit, so that a kill finds some commit decided and not ended. */
final class CommittingChild {

    static final String TOPIC = "committed-without-end";
    static final String COMMITTING = "all are committing";
    private static final int WRITERS = 24;
    private static final int COMMITS_OF_ALL = 1_000;

    private CommittingChild() {}

    /**
     * Runs until it is killed.
     *
     * @param args the data folder
     */
    public static void main(String[] args) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), 0);
        BrokerClients.createTopic(broker.bootstrapServers(), TOPIC);
        AtomicInteger commits = new AtomicInteger();
        for (int writer = 0; writer < WRITERS; writer++) {
            String id = "writer-" + writer;
            new Thread(() -> commit(broker.bootstrapServers(), id, commits)).start();
        }
    }

    // Standard output is how the parent hears from this process; what came of a record is the commit's to tell.
    @SuppressWarnings({"SystemOut", "FutureReturnValueIgnored"})
    private static void commit(String bootstrap, String id, AtomicInteger commits) {
        try (Producer<String, String> producer =
                BrokerClients.producer(bootstrap, Map.of("transactional.id", id, "transaction.timeout.ms", 2_000))) {
            producer.initTransactions();
            while (true) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(TOPIC, id));
                producer.commitTransaction();
                if (commits.incrementAndGet() == COMMITS_OF_ALL) {
                    System.out.println(COMMITTING);
                }
            }
        }
    }
}
