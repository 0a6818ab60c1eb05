package io.groundswell.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The broker's part of the data folder, held by one process at a time.
 *
 * <pre>
 * folder/broker/lock    locked while a broker runs; the operating system frees it when the process dies
 *              /ports   the ports of the last start
 *              /data    what Kafka keeps: meta.properties, metadata log, partitions
 * </pre>
 */
final class BrokerFolder implements AutoCloseable {

    private static final String CLEAN_STOP = ".kafka_cleanshutdown";

    private final Path root;
    private final FileChannel lock;

    private BrokerFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the folder, creating it if need be.
     *
     * @throws EmbeddedStartException if another broker, of this process or another, holds it
     */
    static BrokerFolder take(Path folder) {
        Path root = folder.toAbsolutePath().normalize().resolve("broker");
        try {
            Files.createDirectories(root);
            FileChannel lock =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new EmbeddedStartException("data folder " + folder
                        + " is in use by another broker: one folder serves one running process at a time");
            }
            return new BrokerFolder(root, lock);
        } catch (IOException e) {
            throw new EmbeddedStartException("data folder " + folder + " must be a writable directory: " + e, e);
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    Path ports() {
        return root.resolve("ports");
    }

    Path data() {
        return root.resolve("data");
    }

    /** Whether a broker ran here last that did not come to stop: Kafka leaves a file when it does. */
    boolean isLeftByDeath() {
        return Files.exists(data()) && Files.notExists(data().resolve(CLEAN_STOP));
    }

    /** Where {@link #data()} is prepared before it appears in one step; left-overs of an interrupted start are gone. */
    Path emptyDraft() throws IOException {
        Path draft = root.resolve("data.draft");
        Deletion.of(draft);
        return Files.createDirectory(draft);
    }

    void publish(Path draft) throws IOException {
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
