package io.groundswell.config;

import java.net.URI;
import java.util.List;

/**
 * Which broker and registry are used: those inside this process, or a cluster's.
 *
 * @param mode whether this process brings its own
 * @param bootstrapServers the cluster's brokers as {@code host:port}; empty when embedded
 * @param registryUrls the cluster's schema registry, tried in order; empty when embedded
 */
public record ConnectionSettings(Mode mode, List<String> bootstrapServers, List<URI> registryUrls) {

    /** Whether this process brings its own broker and registry. */
    public enum Mode {
        /** It does, unless {@code bootstrap-servers} names a cluster. */
        AUTO,
        /** It does. */
        TRUE,
        /** It must not: a start without {@code bootstrap-servers} is refused. */
        FALSE
    }

    static final Setting<Mode> EMBEDDED = Setting.of("embedded", Kind.oneOf(Mode.class), "auto", """
            Whether broker and schema registry run inside this process. auto: unless bootstrap-servers names a cluster. \
            false guards a production start against a forgotten address: without one it is refused.""");

    static final Setting<List<String>> BOOTSTRAP_SERVERS = Setting.of("bootstrap-servers", Kind.brokers(), "", """
            The brokers of an external cluster. Empty: the embedded one.""");

    static final Setting<List<URI>> REGISTRY_URL = Setting.of("schema-registry-url", Kind.httpAddresses(), "", """
            The schema registry of an external cluster, any that speaks Confluent's REST API; several are tried in order. \
            Needed with bootstrap-servers. Empty: the embedded one.""");

    static final Section SECTION =
            Section.of("Where it runs: on its own, or against a cluster.", EMBEDDED, BOOTSTRAP_SERVERS, REGISTRY_URL);

    public ConnectionSettings {
        bootstrapServers = List.copyOf(BOOTSTRAP_SERVERS.require(bootstrapServers));
        registryUrls = List.copyOf(REGISTRY_URL.require(registryUrls));
        if (mode == Mode.TRUE && !bootstrapServers.isEmpty()) {
            throw BOOTSTRAP_SERVERS.broken(bootstrapServers, "must be empty while embedded = true");
        }
        if (mode == Mode.FALSE && bootstrapServers.isEmpty()) {
            throw BOOTSTRAP_SERVERS.broken(bootstrapServers, "must name a broker while embedded = false");
        }
        if (bootstrapServers.isEmpty() && !registryUrls.isEmpty()) {
            throw REGISTRY_URL.broken(
                    registryUrls, "must be empty while bootstrap-servers is: the embedded registry is used");
        }
        if (!bootstrapServers.isEmpty() && registryUrls.isEmpty()) {
            throw REGISTRY_URL.broken(registryUrls, "must name the registry of the cluster in bootstrap-servers");
        }
    }

    static ConnectionSettings from(Values values) {
        return new ConnectionSettings(values.get(EMBEDDED), values.get(BOOTSTRAP_SERVERS), values.get(REGISTRY_URL));
    }

    /** Whether broker and registry run inside this process. */
    public boolean embedded() {
        return bootstrapServers.isEmpty();
    }
}
