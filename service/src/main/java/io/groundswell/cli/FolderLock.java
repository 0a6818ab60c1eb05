package io.groundswell.cli;

import io.groundswell.config.DataFolder;
import io.groundswell.embedded.Deletion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The data folder belongs to the process that holds this. The operating system frees it when the process dies. */
final class FolderLock implements AutoCloseable {

    private final DataFolder folder;
    private final FileChannel channel;

    private FolderLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it if need be.
     *
     * @throws CommandFailure if somebody holds it, or it cannot be written to
     */
    static FolderLock take(DataFolder folder) {
        try {
            Files.createDirectories(folder.root());
            FileChannel channel =
                    FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new CommandFailure(
                        ExitCode.FAILURE,
                        "data folder " + folder.root() + " is in use by a running process; stop it first");
            }
            return new FolderLock(folder, channel);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "data folder " + folder.root() + " must be a folder to write to: " + e, e);
        }
    }

    /** Whether a process, this one included, holds the folder. Creates nothing. */
    static boolean isHeld(DataFolder folder) {
        if (Files.notExists(folder.lockFile())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.lockFile(), StandardOpenOption.WRITE)) {
            return !locks(channel);
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder that is ours until {@link #close}. */
    DataFolder folder() {
        return folder;
    }

    /** Deletes only what we made: a data folder that was mistyped may be somebody's home. */
    void deleteParts() throws IOException {
        for (Path part : folder.parts()) {
            Deletion.of(part);
        }
        try (Stream<Path> left = Files.list(folder.root())) {
            if (left.findAny().isEmpty()) {
                Files.delete(folder.root());
            }
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
