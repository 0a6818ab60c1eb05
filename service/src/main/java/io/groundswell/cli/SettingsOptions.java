package io.groundswell.cli;

import io.groundswell.config.Configuration;
import io.groundswell.config.Given;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The flags by which every command that needs settings takes them: include it as a {@link Mixin} and call {@link #load}.
 */
final class SettingsOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file (default: config/groundswell.yaml beside the launcher).")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting, by its key; see `groundswell config show`. May be repeated.")
    private List<String> any = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder: data.folder.")
    private @Nullable String dataFolder;

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT,…", description = "External brokers.")
    private @Nullable String bootstrapServers;

    @Option(names = "--schema-registry-url", paramLabel = "URL,…", description = "External schema registry.")
    private @Nullable String registryUrl;

    @Option(names = "--http-host", paramLabel = "HOST", description = "Interface of the REST API: http.host.")
    private @Nullable String httpHost;

    @Option(names = "--http-port", paramLabel = "PORT", description = "Port of the REST API: http.port.")
    private @Nullable String httpPort;

    /**
     * The settings of this command.
     *
     * @param more flags of the command's own, made with {@link Configuration#flag}; they cover those here
     * @throws io.groundswell.config.SettingsRefused if anything is wrong with them
     * @throws ParameterException if two flags give the same setting
     */
    Configuration load(Given... more) {
        Surroundings around = GroundswellCommand.of(command).surroundings();
        List<Given> flags = new ArrayList<>();
        any.forEach(pair -> flags.add(pairOf(pair)));
        add(flags, "data.folder", dataFolder, "--data");
        add(flags, "bootstrap-servers", bootstrapServers, "--bootstrap-servers");
        add(flags, "schema-registry-url", registryUrl, "--schema-registry-url");
        add(flags, "http.host", httpHost, "--http-host");
        add(flags, "http.port", httpPort, "--http-port");
        refuseDoubles(flags);
        flags.addAll(List.of(more));
        return Configuration.load(
                Optional.ofNullable(file).or(around::settingsFile),
                around.environment(),
                around.systemProperties(),
                flags);
    }

    /** As {@link #load(Given...)}, with a command's own defaults where nobody asked for anything. */
    Configuration load(CommandDefaults defaults, Given... more) {
        List<Given> all = new ArrayList<>(List.of(more));
        all.addAll(defaults.open(load(more)));
        return load(all.toArray(Given[]::new));
    }

    private Given pairOf(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw misuse("--set is '" + pair + "'; it must be KEY=VALUE");
        }
        return Configuration.flag(pair.substring(0, equals), pair.substring(equals + 1), "--set");
    }

    private void refuseDoubles(List<Given> flags) {
        Map<String, Given> byKey = new HashMap<>();
        for (Given flag : flags) {
            Given before = byKey.put(flag.key(), flag);
            if (before != null) {
                throw misuse(flag.key() + " is given twice, by " + before.origin() + " and by " + flag.origin());
            }
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }

    /** Adds a flag if it was given. */
    static void add(List<Given> flags, String key, @Nullable String text, String flag) {
        if (text != null) {
            flags.add(Configuration.flag(key, text, flag));
        }
    }
}
