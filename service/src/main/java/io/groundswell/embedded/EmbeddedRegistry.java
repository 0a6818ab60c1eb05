package io.groundswell.embedded;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A schema registry inside this process, on 127.0.0.1 only: what clients of Confluent's registry API use, for Avro.
 *
 * <p>It keeps everything in the compacted topic {@value #TOPIC}, in the records that Confluent's own registry writes,
 * and so survives a restart. It must be the topic's only writer. Not kept: references between subjects, contexts, modes
 * other than READWRITE, permanent deletion.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    /** The topic of Confluent's registry. */
    public static final String TOPIC = "_schemas";

    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int THREADS = 8;

    private final SchemaLog log;
    private final Javalin server;

    private EmbeddedRegistry(SchemaLog log, Javalin server) {
        this.log = log;
        this.server = server;
    }

    /**
     * Reads the topic, creating it if it is missing, and starts to answer.
     *
     * @param bootstrapServers the broker that keeps the topic
     * @param port 0 for any
     * @param levels the compatibility levels, by their names, of subjects that have none of their own yet
     * @throws EmbeddedStartException if the topic is unfit, the broker does not answer or the port is in use
     */
    public static EmbeddedRegistry start(String bootstrapServers, int port, Map<String, String> levels) {
        return start(bootstrapServers, port, levels, PATIENCE);
    }

    static EmbeddedRegistry start(String bootstrapServers, int port, Map<String, String> levels, Duration patience) {
        SchemaCatalog catalog = new SchemaCatalog();
        SchemaLog log = open(bootstrapServers, patience, catalog);
        try {
            SchemaRegistrar registrar = new SchemaRegistrar(catalog, log);
            levels.forEach((subject, level) -> registrar.giveLevel(subject, CompatibilityLevel.valueOf(level)));
            return new EmbeddedRegistry(log, answerAt(port, new RegistryEndpoint(catalog, registrar)));
        } catch (RegistryError e) {
            log.close();
            throw new EmbeddedStartException("the registry cannot write topic " + TOPIC + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static Javalin answerAt(int port, RegistryEndpoint endpoint) {
        Javalin server = Javalin.create(config -> {
            config.jetty.threadPool = new QueuedThreadPool(THREADS, 1);
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.startup.showOldJavalinVersionWarning = false;
            endpoint.addTo(config.routes);
        });
        try {
            return server.start(HOST, port);
        } catch (JavalinException e) {
            throw new EmbeddedStartException(
                    "registry port " + port + " on " + HOST + " must be free, or 0 for any: " + e.getMessage(), e);
        }
    }

    private static SchemaLog open(String bootstrapServers, Duration patience, SchemaCatalog catalog) {
        try {
            return SchemaLog.open(bootstrapServers, TOPIC, patience, catalog::apply);
        } catch (KafkaException | IllegalArgumentException e) {
            throw new EmbeddedStartException(
                    "the registry cannot read topic " + TOPIC + " of " + bootstrapServers + ": " + e.getMessage(), e);
        }
    }

    /** {@code http://127.0.0.1:port}, without a slash at the end. */
    public String url() {
        return "http://" + HOST + ":" + server.port();
    }

    /** Stops answering, then leaves the topic. */
    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            log.close();
        }
    }
}
