package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.runtime.Connections;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/** Asks an external cluster who it is. */
final class BrokerCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private BrokerCheck() {}

    static Finding broker(Settings settings) throws InterruptedException {
        String servers = String.join(",", settings.connection().bootstrapServers());
        try (Connections cluster = Connections.open(settings);
                Admin admin = Admin.create(impatient(cluster.clientProperties()))) {
            DescribeClusterResult description = admin.describeCluster();
            int nodes = description.nodes().get().size();
            return Finding.ok(
                    "broker", servers + ": cluster " + description.clusterId().get() + ", " + nodes + " nodes");
        } catch (ExecutionException e) {
            String reason = e.getCause() instanceof TimeoutException
                    ? "no broker answers within " + PATIENCE.toSeconds() + " s"
                    : Failures.messageOf(e);
            return Finding.fail("broker", servers + ": " + reason, ExitCode.UNREACHABLE);
        } catch (KafkaException e) {
            return Finding.fail("broker", servers + ": " + Failures.messageOf(e), ExitCode.UNREACHABLE);
        }
    }

    /** The settings' client properties, for an admin client that gives up after {@link #PATIENCE}. */
    private static Map<String, Object> impatient(Map<String, Object> clientProperties) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return properties;
    }
}
