package io.groundswell.runtime;

import io.groundswell.config.TopicSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics that are missing, and finds out how wide the posts topic is. One that exists is left as it is. */
public final class Topics {
    /** The largest record: a rejected post holds a whole source record and its reason. */
    static final int MAX_RECORD_BYTES = 16 << 20;

    private static final long TIMEOUT_S = 60;
    private static final long PAUSE_MS = 50;
    private static final Map<String, String> KEPT = Map.of("retention.ms", "-1");

    /** Which clock stamps the records of a posts topic that has to be made. */
    public enum Arrival {
        /** The broker's: arrival is when the record came in. */
        LOG_APPEND_TIME("LogAppendTime"),
        /** The producer's: a replay says when each record arrived at the time. */
        CREATE_TIME("CreateTime");

        private final String type;

        Arrival(String type) {
            this.type = type;
        }
    }

    private final Map<String, Object> clientProperties;
    private final TopicSettings names;

    public Topics(Map<String, Object> clientProperties, TopicSettings names) {
        this.clientProperties = clientProperties;
        this.names = names;
    }

    /**
     * Makes what is missing.
     *
     * @return the partitions of the posts topic as it is now
     * @throws Unreachable if no broker answers within a minute
     */
    public int prepare(Arrival arrival) {
        try (Admin admin = Admin.create(clientProperties)) {
            Set<String> existing = admin.listTopics().names().get(TIMEOUT_S, TimeUnit.SECONDS);
            List<NewTopic> missing = new ArrayList<>();
            wanted(arrival).stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .forEach(missing::add);
            create(admin, missing);
            return widthOnceServed(admin);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Unreachable(
                    "the brokers at " + clientProperties.get("bootstrap.servers") + " do not answer, or refuse: "
                            + failed,
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while waiting for the brokers", interrupted);
        }
    }

    /** A topic is made before each broker knows of it: until then it is asked again. */
    private int widthOnceServed(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        long beganNanos = System.nanoTime();
        Set<String> all = Set.of(
                names.posts(),
                names.rejected(),
                names.trendUpdates(),
                names.tagRules(),
                names.campaigns(),
                names.campaignUpdates());
        while (true) {
            try {
                Map<String, TopicDescription> served =
                        admin.describeTopics(all).allTopicNames().get(TIMEOUT_S, TimeUnit.SECONDS);
                return Objects.requireNonNull(served.get(names.posts()))
                        .partitions()
                        .size();
            } catch (ExecutionException failed) {
                boolean overdue = System.nanoTime() - beganNanos > TimeUnit.SECONDS.toNanos(TIMEOUT_S);
                if (overdue || !(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        }
    }

    private List<NewTopic> wanted(Arrival arrival) {
        return List.of(
                topic(names.posts(), names.postsPartitions(), Map.of("message.timestamp.type", arrival.type)),
                topic(names.rejected(), 1, KEPT),
                topic(names.trendUpdates(), names.candidatesPartitions(), KEPT),
                topic(names.tagRules(), 1, Map.of("cleanup.policy", "compact")),
                topic(names.campaigns(), 1, Map.of("cleanup.policy", "compact")),
                topic(names.campaignUpdates(), names.candidatesPartitions(), KEPT));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> configs) {
        Map<String, String> all = new HashMap<>(configs);
        all.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(all);
    }

    private static void create(Admin admin, List<NewTopic> missing)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (var created : admin.createTopics(missing).values().entrySet()) {
            try {
                created.getValue().get(TIMEOUT_S, TimeUnit.SECONDS);
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }
}
