package io.groundswell.cli;

import io.groundswell.config.DataFolder;
import io.groundswell.config.MemorySettings;
import io.groundswell.config.Settings;
import io.groundswell.config.SettingsRefused;
import io.groundswell.runtime.MemoryBudget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at what this machine must offer: a Java runtime, a data folder, free ports. Leaves nothing behind. */
final class MachineCheck {

    private static final int LEAST_JAVA = 17;
    private static final long MEBIBYTE = 1L << 20;
    private static final long LEAST_FREE_MIB = 256;
    private static final long AMPLE_FREE_MIB = 2048;

    private MachineCheck() {}

    static Finding java() {
        String version = Runtime.version().toString();
        return Runtime.version().feature() >= LEAST_JAVA
                ? Finding.ok("java", version)
                : Finding.fail("java", version + ": must be " + LEAST_JAVA + " or later", ExitCode.USAGE);
    }

    /** Whether what the process may come to take keeps to its budget. */
    static Finding memory(MemorySettings settings) {
        MemoryBudget budget = MemoryBudget.of(settings);
        try {
            return Finding.ok("memory", budget.require().toString());
        } catch (SettingsRefused refused) {
            return Finding.fail("memory", Failures.messageOf(refused), ExitCode.USAGE);
        }
    }

    /** Whether the folder, or where it would be made, can be written to, has room, and is used by nobody. */
    static List<Finding> dataFolder(DataFolder folder) {
        Path existing = nearestExisting(folder.root().toAbsolutePath().normalize());
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return List.of(Finding.fail(
                    "data folder", folder.root() + ": " + existing + " is no folder to write to", ExitCode.USAGE));
        }
        return List.of(Finding.ok("data folder", folder.root().toString()), freeSpace(existing), lock(folder));
    }

    private static Path nearestExisting(Path path) {
        Path existing = path;
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static Finding freeSpace(Path folder) {
        try {
            long freeMib = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
            String detail = freeMib + " MiB free";
            if (freeMib < LEAST_FREE_MIB) {
                return Finding.fail("disk", detail + ": must be " + LEAST_FREE_MIB + " at least", ExitCode.USAGE);
            }
            return freeMib < AMPLE_FREE_MIB ? Finding.warn("disk", detail) : Finding.ok("disk", detail);
        } catch (IOException e) {
            return Finding.warn("disk", "free space cannot be told: " + e);
        }
    }

    private static Finding lock(DataFolder folder) {
        return FolderLock.isHeld(folder)
                ? Finding.warn("lock", "a running process uses the data folder; ports may be its own")
                : Finding.ok("lock", "nobody uses the data folder");
    }

    /** Whether the ports we would listen on are free. A taken one is no failure while a process of ours runs. */
    static List<Finding> ports(Settings settings) {
        boolean ours = FolderLock.isHeld(settings.data());
        List<Finding> findings = new ArrayList<>();
        findings.add(port("http.port", settings.http().host(), settings.http().port(), ours));
        if (settings.connection().embedded()) {
            findings.add(port("broker.port", "127.0.0.1", settings.embedded().brokerPort(), ours));
            findings.add(port("registry.port", "127.0.0.1", settings.embedded().registryPort(), ours));
        }
        return findings;
    }

    private static Finding port(String key, String host, int port, boolean ours) {
        if (port == 0) {
            return Finding.ok(key, "any free one");
        }
        String address = host + ":" + port;
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return Finding.ok(key, address + " is free");
        } catch (IOException e) {
            String detail = address + " cannot be used: " + e.getMessage();
            return ours ? Finding.warn(key, detail) : Finding.fail(key, detail + "; change " + key, ExitCode.USAGE);
        }
    }
}
