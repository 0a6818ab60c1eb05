package io.groundswell.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the process finds around it, as a value, so that a command runs in a test as it runs in a shell.
 *
 * @param environment variables
 * @param systemProperties the launcher sets {@code groundswell.home} to the folder it stands in
 * @param input answers to questions
 */
record Surroundings(Map<String, String> environment, Map<String, String> systemProperties, InputStream input) {

    static Surroundings ofThisProcess() {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
        return new Surroundings(System.getenv(), properties, System.in);
    }

    /** Whether somebody looks on; the launcher knows, Java itself cannot tell on every version. */
    boolean terminal() {
        return "true".equals(systemProperties.get("groundswell.terminal"));
    }

    /** The settings file beside the launcher, if there is one. */
    Optional<Path> settingsFile() {
        return Optional.ofNullable(systemProperties.get("groundswell.home"))
                .map(home -> Path.of(home, "config", "groundswell.yaml"))
                .filter(Files::exists);
    }
}
