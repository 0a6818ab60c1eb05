package io.groundswell.bench.contest;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A Redis of our own, on loopback, that keeps nothing on disk and ends with us. */
final class RedisServer implements AutoCloseable {
    private static final String PROGRAM = "redis-server";
    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MS = 50;

    private final Process process;
    private final int port;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    static RedisServer start(Path folder) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        PROGRAM,
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        folder.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "no")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "redis-end"));
        return new RedisServer(process, port);
    }

    /** Connects, as soon as it listens. */
    Socket connect() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException notYet) {
                if (attempt == ATTEMPTS || !process.isAlive()) {
                    throw notYet;
                }
                Thread.sleep(PAUSE_MS);
            }
        }
    }

    ProcessFigures figures() {
        return ProcessFigures.of(Long.toString(process.pid()));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
