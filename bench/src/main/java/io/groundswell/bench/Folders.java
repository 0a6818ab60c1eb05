package io.groundswell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that nobody needs when the benchmark has ended, however it ends. */
public final class Folders {
    private Folders() {}

    /** A new temporary folder. A signal ends the processes that use it and deletes it, as the normal end does. */
    public static Path makeTemporary() throws IOException {
        Path folder = Files.createTempDirectory("groundswell-bench-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> abandon(folder), "abandon"));
        return folder;
    }

    private static void abandon(Path folder) {
        List<ProcessHandle> users = ProcessHandle.current().descendants().toList();
        users.forEach(ProcessHandle::destroyForcibly);
        users.forEach(user -> user.onExit().join());
        try {
            delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder " + folder + " is left behind", failed);
        }
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inner;
        try (Stream<Path> walk = Files.walk(folder)) {
            inner = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inner) {
            Files.deleteIfExists(path);
        }
    }
}
