package io.groundswell.bench;

import io.groundswell.embedded.EmbeddedBroker;
import io.groundswell.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The broker's process: says where broker and registry are, in one line, and serves until standard input ends. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Serves; the one argument is the folder for its data. */
    @SuppressWarnings("SystemOut") // standard output is how the parent hears from this process
    public static void main(String[] args) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0, Map.of())) {
            System.out.println(broker.bootstrapServers() + " " + registry.url());
            while (System.in.read() >= 0) {
                // The parent says nothing: it is there as long as the pipe is.
            }
        }
        System.exit(0);
    }
}
