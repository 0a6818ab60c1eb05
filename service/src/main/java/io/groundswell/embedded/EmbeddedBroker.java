package io.groundswell.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker and its controller inside this process, on 127.0.0.1 only, without any authentication.
 *
 * <p>Data, cluster id and, if it is still free, the port survive a restart on the same folder. Records that were
 * acknowledged survive the death of the process ({@code kill -9}) but not of the machine: like any single broker it
 * leaves flushing to the operating system. The next start then recovers the logs, which takes a few seconds longer, and first has its
 * controller give up the dead: {@link DeadBroker}.
 *
 * <p>This and {@link DeadBroker} are the only classes that touch Kafka's server, whose classes are no public API. Calls are
 * thread-safe.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE = 1;
    private static final String HOST = "127.0.0.1";

    private final BrokerFolder folder;
    private final int port;
    private final KafkaRaftServer server;
    private final CompletableFuture<BrokerFailure> failure = new CompletableFuture<>();
    private final Consumer<BrokerFailure> onFailure = failure::complete;
    private boolean closed;

    private EmbeddedBroker(BrokerFolder folder, int port, KafkaRaftServer server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
        BrokerFaults.listen(onFailure);
    }

    /**
     * Starts a broker with the default settings and returns when it serves clients.
     *
     * @param folder where the data lies; created if it is missing
     * @param port 0 for the port of the last start if that is free, else any
     * @throws EmbeddedStartException if the folder or the port is in use, or the broker cannot start
     */
    public static EmbeddedBroker start(Path folder, int port) {
        return start(new BrokerSettings(folder, port));
    }

    /** As {@link #start(Path, int)}, with settings. */
    public static EmbeddedBroker start(BrokerSettings settings) {
        BrokerFolder folder = BrokerFolder.take(settings.folder());
        try {
            BrokerPorts ports = BrokerPorts.choose(settings.port(), folder.ports());
            boolean died = folder.isLeftByDeath();
            if (Files.notExists(folder.data())) {
                format(folder);
            }
            Map<String, String> properties = properties(settings, folder, ports);
            if (died) {
                DeadBroker.giveUp(properties, HOST + ":" + ports.controller());
            }
            KafkaConfig config = new KafkaConfig(properties, false);
            EmbeddedBroker broker =
                    new EmbeddedBroker(folder, ports.clients(), new KafkaRaftServer(config, Time.SYSTEM));
            broker.startUp();
            return broker;
        } catch (EmbeddedStartException e) {
            folder.close();
            throw e;
        } catch (Exception | BrokerFailure e) {
            folder.close();
            throw new EmbeddedStartException(
                    "the embedded broker cannot start on folder " + settings.folder() + ": " + e.getMessage(), e);
        }
    }

    /** {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** Completes if the broker gives up while it runs: whoever owns it should then end the process. */
    public CompletionStage<BrokerFailure> failure() {
        return failure.minimalCompletionStage();
    }

    /** Stops cleanly; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (folder) {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            BrokerFaults.forget(onFailure);
        }
    }

    private void startUp() {
        try {
            server.startup();
        } catch (RuntimeException | BrokerFailure e) {
            close();
            throw e;
        }
    }

    /** Formats aside and renames, so that a crash in between leaves no half-formatted folder. */
    private static void format(BrokerFolder folder) throws Exception {
        Path draft = folder.emptyDraft();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(draft.toString()))
                .setMetadataLogDirectory(draft.toString())
                .run();
        folder.publish(draft);
    }

    private static Map<String, String> properties(BrokerSettings settings, BrokerFolder folder, BrokerPorts ports) {
        String controller = HOST + ":" + ports.controller();
        Map<String, String> properties = new HashMap<>(settings.properties());
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE));
        properties.put("listeners", "CLIENTS://" + HOST + ":" + ports.clients() + ",CONTROLLER://" + controller);
        properties.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "CLIENTS");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", NODE + "@" + controller);
        properties.put("log.dirs", folder.data().toString());
        return properties;
    }
}
