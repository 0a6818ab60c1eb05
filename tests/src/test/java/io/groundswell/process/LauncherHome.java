package io.groundswell.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder with the launcher of this checkout, and a {@link Probe} in place of the program. */
final class LauncherHome {
    private static final Path LAUNCHER = Path.of("..", "groundswell");

    /** What whoever tests may have set for other ends. */
    private static final List<String> OF_THE_TESTER =
            List.of("GROUNDSWELL_JAVA_OPTS", "MALLOC_ARENA_MAX", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /** What came of a start. */
    record Outcome(int code, List<String> out, String err) {
        /** What the probe said of something. */
        List<String> said(String what) {
            String begin = what + ": ";
            return out.stream()
                    .filter(line -> line.startsWith(begin))
                    .map(line -> line.substring(begin.length()))
                    .toList();
        }
    }

    LauncherHome(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        Files.copy(LAUNCHER, launcher());
    }

    Path launcher() {
        return at("groundswell");
    }

    Path at(String name) {
        return folder.resolve(name);
    }

    Path jar(String module, String name) {
        return at(module + "/target/" + name);
    }

    /** Puts the probe where a program is. */
    LauncherHome with(String module, String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Probe.class.getName());
        String file = Probe.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(jar(module, name).getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jar(module, name)), manifest);
                InputStream probe = Probe.class.getClassLoader().getResourceAsStream(file)) {
            jar.putNextEntry(new JarEntry(file));
            probe.transferTo(jar);
            jar.closeEntry();
        }
        return this;
    }

    /** Sets a variable of the environment of what is started. */
    LauncherHome set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Writes a file that was last changed then. */
    Path write(String name, String content, Instant changed) throws IOException {
        Path file = at(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(changed));
        return file;
    }

    /** Writes a program of a few lines of shell. */
    Path program(String name, String... lines) throws IOException {
        Path file = write(name, "#!/bin/sh\n" + String.join("\n", lines) + "\n", Instant.now());
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Outcome start(String... arguments) throws IOException, InterruptedException {
        return startAs(launcher(), arguments);
    }

    /** Starts the launcher by another name. */
    Outcome startAs(Path name, String... arguments) throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = begin(name, err, arguments);
        List<String> out = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        return new Outcome(process.waitFor(), out, Files.readString(err));
    }

    Process begin(Path name, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(name.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeAll(OF_THE_TESTER);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
