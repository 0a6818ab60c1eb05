package io.groundswell.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Against a socket that says what Redis would say. */
class RedisPipeTest {

    @Test
    void sendsCommandsTogetherAndTellsTheirRepliesInOrder() throws IOException {
        try (Peer peer = new Peer(":1\r\n$3\r\n猫\r\n*2\r\n$1\r\na\r\n$-1\r\n+OK\r\n")) {
            peer.pipe.add("INCRBY", "猫", "1");
            peer.pipe.add("GET", "x");
            peer.pipe.add("MGET", "y", "z");
            peer.pipe.add("PING");
            assertThat(peer.pipe.waiting()).isEqualTo(4);

            assertThat(peer.pipe.flush()).containsExactly("1", "猫", "a", null, "OK");

            assertThat(peer.heard(32)).isEqualTo("*3\r\n$6\r\nINCRBY\r\n$3\r\n猫\r\n$1\r\n1\r\n");
            assertThat(peer.pipe.waiting()).isZero();
        }
    }

    @Test
    void aRefusedCommandIsAnError() throws IOException {
        try (Peer peer = new Peer("-ERR wrong number of arguments\r\n")) {
            peer.pipe.add("GET");

            assertThatThrownBy(peer.pipe::flush).hasMessage("Redis refuses: ERR wrong number of arguments");
        }
    }

    private static final class Peer implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final RedisPipe pipe = new RedisPipe(new Socket(listener.getInetAddress(), listener.getLocalPort()));
        private final Socket accepted = listener.accept();

        Peer(String replies) throws IOException {
            OutputStream out = accepted.getOutputStream();
            out.write(replies.getBytes(StandardCharsets.UTF_8));
        }

        String heard(int bytes) throws IOException {
            return new String(accepted.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            pipe.close();
            accepted.close();
            listener.close();
        }
    }
}
