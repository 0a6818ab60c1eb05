package io.groundswell.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the real inputs and independent oracles are that the product is held against: the folder {@code shared/data}
 * beside the checkout, or the one that the environment variable {@code GROUNDSWELL_SHARED_DATA} names.
 */
public final class SharedData {

    private SharedData() {}

    /**
     * A file of the shared data.
     *
     * @throws IllegalStateException if it is not there: a check without its input must fail, not pass in silence
     */
    public static Path file(String relative) {
        Path file = folder().resolve(relative);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("shared data file " + file.toAbsolutePath()
                    + " is missing; put the data folder beside the checkout or name it in GROUNDSWELL_SHARED_DATA");
        }
        return file;
    }

    private static Path folder() {
        return Optional.ofNullable(System.getenv("GROUNDSWELL_SHARED_DATA"))
                .map(Path::of)
                .orElseGet(() -> checkout().resolveSibling("shared").resolve("data"));
    }

    private static Path checkout() {
        return Path.of(System.getProperty("groundswell.root", ".."))
                .toAbsolutePath()
                .normalize();
    }
}
