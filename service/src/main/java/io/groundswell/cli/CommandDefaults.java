package io.groundswell.cli;

import io.groundswell.config.Configuration;
import io.groundswell.config.Given;
import io.groundswell.config.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settings for which a command has defaults of its own. They count where nobody asked for anything: where a setting has
 * the general default, which the shipped settings file says, too.
 *
 * @param command its name
 * @param values by key
 */
record CommandDefaults(String command, Map<String, String> values) {

    CommandDefaults {
        values = Map.copyOf(values);
    }

    /** As flags, for the settings that {@code asked} leaves open. */
    List<Given> open(Configuration asked) {
        Configuration general = Configuration.with(Map.of());
        return values.entrySet().stream()
                .filter(own -> isOpen(own.getKey(), asked, general))
                .map(own -> Configuration.flag(own.getKey(), own.getValue(), command))
                .toList();
    }

    private static boolean isOpen(String key, Configuration asked, Configuration general) {
        Optional<Given> given = asked.values().find(key);
        return given.map(Given::text).equals(general.values().find(key).map(Given::text))
                && given.stream().allMatch(CommandDefaults::mayBeShipped);
    }

    private static boolean mayBeShipped(Given given) {
        return Stream.of(Origin.Source.DEFAULT, Origin.Source.FILE)
                .anyMatch(source -> source == given.origin().source());
    }
}
