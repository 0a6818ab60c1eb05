package io.groundswell.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisPipeTest {
    @TempDir
    private Path folder;

    private RedisServer server;
    private RedisPipe pipe;

    @BeforeEach
    void connect() throws IOException, InterruptedException {
        assumeThat(RedisServer.isInstalled())
                .as("redis-server is not on the PATH: nothing is known of the pipe")
                .isTrue();
        server = RedisServer.start(folder);
        pipe = new RedisPipe(server.connect());
    }

    @AfterEach
    void end() throws IOException {
        if (server != null) {
            pipe.close();
            server.close();
        }
    }

    @Test
    void sendsCommandsTogetherAndTellsTheirRepliesInOrder() throws IOException {
        pipe.add("INCRBY", "猫", "41");
        pipe.add("SET", "y", "a b\r\nc");
        pipe.add("MGET", "y", "nothing", "猫");
        pipe.add("GET", "nothing");
        pipe.add("INCR", "猫");
        assertThat(pipe.waiting()).isEqualTo(5);

        assertThat(pipe.flush()).containsExactly("41", "OK", "a b\r\nc", null, "41", null, "42");
        assertThat(pipe.waiting()).isZero();
    }

    @Test
    void manyCommandsAreAnsweredEach() throws IOException {
        for (int i = 0; i < 20_000; i++) {
            pipe.add("INCR", "x");
        }

        assertThat(pipe.flush()).hasSize(20_000).endsWith("20000");
    }

    @Test
    void aRefusedCommandIsAnError() {
        assertThatThrownBy(() -> {
                    pipe.add("GET");
                    pipe.flush();
                })
                .hasMessageStartingWith("Redis refuses: ERR wrong number of arguments");
    }
}
