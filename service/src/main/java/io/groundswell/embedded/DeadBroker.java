package io.groundswell.embedded;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the controller of a broker that was killed find out that it is dead, before the broker starts again.
 *
 * <p>A lone broker that comes back is still the leader of its partitions, but may not be asked until the controller has let it in. In
 * between its transaction coordinator finds nobody to whom to write the ends of commits that were decided before the death,
 * takes the partitions for deleted, and forgets the commits: readers of committed records then wait without end. Once the
 * controller holds the broker for dead nobody is the leader, and it becomes so again only when it is let in.
 */
final class DeadBroker {
    private static final Logger LOG = LoggerFactory.getLogger(DeadBroker.class);
    private static final String FENCED = "kafka.controller:type=KafkaController,name=FencedBrokerCount";
    private static final Duration SESSION = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long LOOK_EVERY_MS = 20;

    private DeadBroker() {}

    /**
     * Returns when the controller has given the broker up, some two seconds after.
     *
     * @param properties of the node, which is both broker and controller
     * @param address where the controller listens: {@code host:port}
     */
    static void giveUp(Map<String, String> properties, String address) throws InterruptedException {
        Map<String, String> alone = new HashMap<>(properties);
        String listener = "CONTROLLER";
        alone.put("process.roles", "controller");
        alone.put("listeners", listener + "://" + address);
        alone.put("listener.security.protocol.map", listener + ":PLAINTEXT");
        alone.remove("inter.broker.listener.name");
        alone.put("broker.session.timeout.ms", Long.toString(SESSION.toMillis()));
        alone.put("broker.heartbeat.interval.ms", Long.toString(SESSION.toMillis() / 4));
        KafkaRaftServer controller = new KafkaRaftServer(new KafkaConfig(alone, false), Time.SYSTEM);
        try {
            controller.startup();
            awaitFence();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    private static void awaitFence() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isFenced()) {
            if (System.nanoTime() > deadline) {
                LOG.warn(
                        "the controller did not give up the broker that died within {}: commits may be waited for",
                        PATIENCE);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
    }

    private static boolean isFenced() {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName name = new ObjectName(FENCED);
            return server.isRegistered(name) && ((Number) server.getAttribute(name, "Value")).intValue() > 0;
        } catch (JMException unreadable) {
            return false;
        }
    }
}
