package io.groundswell.feed;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real inputs beside the checkout; their absence is a failure, never a skipped test. */
public final class SharedData {

    private SharedData() {}

    public static String file(String path) {
        String override = System.getenv("GROUNDSWELL_SHARED_DATA");
        Path folder = override == null
                ? Path.of(System.getProperty("groundswell.root", "..")).resolve("../shared/data")
                : Path.of(override);
        Path file = folder.resolve(path).normalize();
        if (!Files.isRegularFile(file)) {
            throw new AssertionError(
                    file + " is missing; put the shared data beside the checkout or set GROUNDSWELL_SHARED_DATA");
        }
        return file.toString();
    }
}
