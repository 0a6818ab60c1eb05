package io.groundswell.bench.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** What lies in a folder while its owner may still write there. */
public final class StateFolder {
    private static final String DATABASE = "rocksdb";

    /** What is of no store: locks, and how far each store is written. */
    private static final String OTHER = "other";

    private StateFolder() {}

    /** The sum of the files' sizes; one that vanishes meanwhile counts nothing. */
    public static long bytes(Path folder) {
        return bytesByStore(folder).values().stream().mapToLong(bytes -> bytes).sum();
    }

    /**
     * The same by the name of the store that the files belong to, over all its partitions.
     *
     * @return empty if there is no such folder
     */
    public static SortedMap<String, Long> bytesByStore(Path folder) {
        SortedMap<String, Long> sums = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sums.merge(store(folder.relativize(file)), attributes.size(), Long::sum);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", failed);
        }
        return sums;
    }

    /** Kafka Streams has a folder for each task, in it one for the database, in it one for each store. */
    private static String store(Path file) {
        for (int i = 0; i < file.getNameCount() - 2; i++) {
            if (file.getName(i).toString().equals(DATABASE)) {
                return file.getName(i + 1).toString();
            }
        }
        return OTHER;
    }
}
