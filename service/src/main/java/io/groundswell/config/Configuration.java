package io.groundswell.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings together with what was written where: flags over system properties over environment over file over
 * defaults.
 */
public record Configuration(Settings settings, Values values) {

    /**
     * Lays the layers over each other and checks the outcome.
     *
     * @param file the settings file, if there is one
     * @param environment environment variables, of which those named {@code GROUNDSWELL_…} count
     * @param systemProperties of which those named {@code groundswell.…} count
     * @param flags from the command line, in order; see {@link #flag}
     * @throws SettingsRefused with everything that is wrong, if anything is
     */
    public static Configuration load(
            Optional<Path> file,
            Map<String, String> environment,
            Map<String, String> systemProperties,
            List<Given> flags) {
        List<Layer> layers = new ArrayList<>();
        file.map(YamlFile::read).ifPresent(layers::add);
        layers.add(Prefixed.environment(environment));
        layers.add(Prefixed.systemProperties(systemProperties));
        layers.add(Layer.of(flags));
        return SettingsCheck.check(layers);
    }

    /** The defaults with a few settings changed by key, as flags would. */
    public static Configuration with(Map<String, String> changes) {
        List<Given> flags = changes.entrySet().stream()
                .map(change -> flag(change.getKey(), change.getValue(), "--set"))
                .toList();
        return load(Optional.empty(), Map.of(), Map.of(), flags);
    }

    /** A setting given on the command line by the named flag. */
    public static Given flag(String key, String text, String flag) {
        return new Given(key, text, new Origin(Origin.Source.FLAG, flag));
    }

    /** The text of the reference file: every setting with its words, rule and default. */
    public static String reference() {
        return SettingsReference.yaml();
    }
}
