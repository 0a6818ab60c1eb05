package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is taken away from under the embedded broker, which gives up at the next topic it is to make. */
class BrokerGivesUpTest {

    @TempDir
    private Path folder;

    @Test
    void theServiceEndsAndSaysWhy() throws Exception {
        StartedCommand run = StartedCommand.of(quick(List.of("run", "--data", folder.toString(), "--http-port", "0")));
        String broker = run.awaitSaying("'posts' at (\\S+),");

        takeTheDisk(folder);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var unused = admin.createTopics(List.of(new NewTopic("nowhere-to-keep", 1, (short) 1)));
            assertGaveUp(run.awaitEnd());
        }
    }

    @Test
    void theDemoEndsWhileItPlays() throws Exception {
        StartedCommand demo = StartedCommand.of(
                quick(List.of("demo", "--data", folder.toString(), "--scale", "5", "--http-port", "0")));
        demo.awaitSaying("(playing 0 %)");

        takeTheDisk(folder.resolve("demo"));

        assertGaveUp(demo.awaitEnd());
    }

    private static void takeTheDisk(Path data) throws IOException {
        Files.move(data.resolve("broker/broker/data"), data.resolve("elsewhere"));
    }

    private static void assertGaveUp(CommandRun ended) {
        assertThat(ended.err())
                .containsPattern("groundswell: the streams stopped: the embedded broker gave up with status 1");
        assertThat(ended.code()).isEqualTo(1);
    }

    private static String[] quick(List<String> command) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("--set", "broker.port=0", "--set", "registry.port=0"));
        line.addAll(List.of("--set", "streams.stop-timeout=1s", "--set", "streams.commit-interval=100ms"));
        return line.toArray(String[]::new);
    }
}
