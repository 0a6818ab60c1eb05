package io.groundswell.config;

/**
 * Where the embedded broker and registry listen, on loopback only. Without meaning for an external cluster.
 *
 * @param brokerPort 0..65535; 0 takes a free one
 * @param registryPort 0..65535; 0 takes a free one
 */
public record EmbeddedSettings(int brokerPort, int registryPort) {

    static final Setting<Integer> BROKER_PORT = Setting.of("broker.port", Kind.wholeNumber(0, 65_535), "19092", """
            The embedded broker's port on loopback. 0 takes a free one.""");

    static final Setting<Integer> REGISTRY_PORT =
            Setting.of("registry.port", Kind.wholeNumber(0, 65_535), "18081", """
            The embedded registry's port on loopback. 0 takes a free one.""");

    static final Section BROKER = Section.of("The embedded broker.", BROKER_PORT);
    static final Section REGISTRY = Section.of("The embedded schema registry.", REGISTRY_PORT);

    public EmbeddedSettings {
        BROKER_PORT.require(brokerPort);
        REGISTRY_PORT.require(registryPort);
    }

    static EmbeddedSettings from(Values values) {
        return new EmbeddedSettings(values.get(BROKER_PORT), values.get(REGISTRY_PORT));
    }
}
