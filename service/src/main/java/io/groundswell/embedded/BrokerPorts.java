package io.groundswell.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The two loopback ports of a combined node.
 *
 * @param clients where clients connect, 1..65535
 * @param controller where the node talks to its own controller, 1..65535; KRaft needs it known before the start
 */
record BrokerPorts(int clients, int controller) {

    private static final int ANY = 0;

    BrokerPorts {
        requirePort("clients", clients);
        requirePort("controller", controller);
    }

    /**
     * Ports that are free now: the wanted one or, if that is 0, those of the last start as far as they are still free.
     *
     * @param wanted 0 for any, else the clients' port
     * @param memory the file that holds the ports of the last start; it is rewritten
     * @throws EmbeddedStartException if the wanted port is taken
     */
    static BrokerPorts choose(int wanted, Path memory) throws IOException {
        int[] last = remembered(memory);
        int clients = wanted == ANY ? freeOr(last[0]) : required(wanted);
        int controller = last[1] == clients ? freeOr(ANY) : freeOr(last[1]);
        Files.writeString(memory, clients + "\n" + controller + "\n");
        return new BrokerPorts(clients, controller);
    }

    private static int required(int wanted) {
        if (!free(wanted)) {
            throw new EmbeddedStartException("broker port " + wanted
                    + " on 127.0.0.1 is in use: name a free port, or 0 for any, or stop what listens there");
        }
        return wanted;
    }

    private static int freeOr(int preferred) throws IOException {
        if (preferred != ANY && free(preferred)) {
            return preferred;
        }
        try (ServerSocket probe = listen(ANY)) {
            return probe.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (ServerSocket probe = listen(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    /** A file that was never written, or only half before a crash, remembers nothing. */
    private static int[] remembered(Path memory) throws IOException {
        List<String> lines = Files.exists(memory) ? Files.readAllLines(memory) : List.of();
        return lines.size() == 2 && lines.stream().allMatch(line -> line.matches("[1-9]\\d{0,4}"))
                ? new int[] {Integer.parseInt(lines.get(0)), Integer.parseInt(lines.get(1))}
                : new int[] {ANY, ANY};
    }

    private static void requirePort(String name, int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(name + " port is " + port + ", must be within 1..65535");
        }
    }
}
