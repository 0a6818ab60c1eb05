package io.groundswell.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.config.TopicSettings;
import io.groundswell.embedded.EmbeddedBroker;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {

    @TempDir
    private Path folder;

    /** A topic that was just made is not known to the broker at once; one round would seldom show it. */
    @Test
    void newTopicsAreServedWhenPrepareReturns() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            for (int i = 0; i < 10; i++) {
                TopicSettings names = new TopicSettings(
                        "posts" + i, "no" + i, "up" + i, "rules" + i, "campaigns" + i, "told" + i, 3, 1, 1);

                assertThat(new Topics(client, names).prepare(Topics.Arrival.CREATE_TIME))
                        .isEqualTo(3);
                assertThat(new Topics(client, names).prepare(Topics.Arrival.CREATE_TIME))
                        .isEqualTo(3);
            }
        }
    }
}
