package io.groundswell.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerPortsTest {

    @TempDir
    private Path folder;

    private Path memory = Path.of("");

    @BeforeEach
    void nameTheMemory() {
        memory = folder.resolve("ports");
    }

    @Test
    void areThoseOfTheLastStart() throws Exception {
        BrokerPorts first = BrokerPorts.choose(0, memory);
        assertThat(BrokerPorts.choose(0, memory)).isEqualTo(first);
    }

    @Test
    void areOthersIfThoseOfTheLastStartAreTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(memory, other.getLocalPort() + "\n" + other.getLocalPort() + "\n");
            BrokerPorts ports = BrokerPorts.choose(0, memory);
            assertThat(ports.clients()).isNotEqualTo(other.getLocalPort());
            assertThat(ports.controller()).isNotEqualTo(other.getLocalPort()).isNotEqualTo(ports.clients());
        }
    }

    @Test
    void leaveTheWantedOneToTheClientsEvenIfItWasTheControllers() throws Exception {
        BrokerPorts first = BrokerPorts.choose(0, memory);
        BrokerPorts second = BrokerPorts.choose(first.controller(), memory);
        assertThat(second.clients()).isEqualTo(first.controller());
        assertThat(second.controller()).isNotEqualTo(second.clients());
    }

    @Test
    void areChosenAnewIfTheMemoryIsBroken() throws Exception {
        Files.writeString(memory, "90");
        assertThat(BrokerPorts.choose(0, memory).clients()).isPositive();
    }

    @Test
    void lieWithinTheirRange() {
        assertThatThrownBy(() -> new BrokerPorts(0, 1)).hasMessage("clients port is 0, must be within 1..65535");
        assertThatThrownBy(() -> new BrokerPorts(1, 65_536))
                .hasMessage("controller port is 65536, must be within 1..65535");
        assertThatThrownBy(() -> new BrokerSettings(folder, -1))
                .hasMessage("broker port is -1, must be within 0..65535 (0: any free)");
    }
}
