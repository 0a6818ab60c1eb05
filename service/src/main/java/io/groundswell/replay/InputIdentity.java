package io.groundswell.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** Tells the inputs of a replay apart by name, size and checksum. O(their bytes). */
public final class InputIdentity {
    private static final String STANDARD_INPUT = "-";

    private InputIdentity() {}

    /** Equal for equal contents under equal names, wherever they lie. */
    public static String of(List<String> files) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String file : files) {
            parts.add(file.equals(STANDARD_INPUT) ? file : ofFile(Path.of(file)));
        }
        return String.join(" ", parts);
    }

    private static String ofFile(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        try (InputStream content = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            long size = content.transferTo(OutputStream.nullOutputStream());
            return file.getFileName() + ":" + size + ":" + Long.toHexString(checksum.getValue());
        }
    }
}
