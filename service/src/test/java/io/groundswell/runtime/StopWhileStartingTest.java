package io.groundswell.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundswell.config.Configuration;
import io.groundswell.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StopWhileStartingTest {

    /** It takes connections, or seems to, and says nothing: a broker that died while the streams started, say. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aStartThatWaitsForABrokerDoesNotHoldUpTheStop(@TempDir Path folder) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Settings settings = Configuration.with(Map.of(
                            "bootstrap-servers",
                            "127.0.0.1:" + silent.getLocalPort(),
                            "schema-registry-url",
                            "http://127.0.0.1:" + silent.getLocalPort(),
                            "data.folder",
                            folder.toString(),
                            "streams.stop-timeout",
                            "1s"))
                    .settings();
            try (Connections connections = Connections.open(settings)) {
                StreamsRuntime streams = StreamsRuntime.start(settings, connections, 1);
                await("the start to begin on its thread").until(() -> streams.state() == RuntimeState.REBALANCING);

                assertThat(streams.stop()).as("all is committed").isFalse();
            }
        }
    }
}
