package io.groundswell.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says which replay a folder belongs to, so that only that one is gone on with. */
final class ReplayFolder {
    private static final String FILE = "replay.txt";

    private final Path mark;

    ReplayFolder(Path folder) {
        this.mark = folder.resolve(FILE);
    }

    /**
     * Claims the folder.
     *
     * @throws ReplayFailedException if it belongs to a replay of other inputs or options
     */
    void claim(String identity) {
        try {
            if (Files.exists(mark)) {
                String owner = Files.readString(mark, StandardCharsets.UTF_8);
                if (!owner.equals(identity)) {
                    throw new ReplayFailedException(
                            "the folder " + mark.getParent()
                                    + " holds another replay; empty it, or name another folder\n  there: " + owner
                                    + "\n  asked: " + identity,
                            null);
                }
                return;
            }
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, identity, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder " + mark.getParent() + " cannot be used", failed);
        }
    }
}
