package io.groundswell.config;

import io.groundswell.config.Origin.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads settings from names that share a prefix with many others' names: environment variables and system properties. */
final class Prefixed {

    /** Ours by name, yet no settings: what the launcher and the tests are told. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "GROUNDSWELL_JAVA_OPTS",
            "GROUNDSWELL_SHARED_DATA",
            "groundswell.home",
            "groundswell.root",
            "groundswell.terminal");

    private Prefixed() {}

    /** {@code GROUNDSWELL_HTTP_PORT} is {@code http.port}. */
    static Layer environment(Map<String, String> variables) {
        return read(Source.ENVIRONMENT, "GROUNDSWELL_", variables);
    }

    /** {@code groundswell.http.port} is {@code http.port}. */
    static Layer systemProperties(Map<String, String> properties) {
        return read(Source.SYSTEM_PROPERTY, "groundswell.", properties);
    }

    private static Layer read(Source source, String prefix, Map<String, String> all) {
        List<Given> given = new ArrayList<>();
        new TreeMap<>(all).forEach((name, text) -> {
            if (name.startsWith(prefix) && !NO_SETTINGS.contains(name)) {
                given.add(new Given(keyOf(source, name, prefix), text, new Origin(source, name)));
            }
        });
        return Layer.of(given);
    }

    private static String keyOf(Source source, String name, String prefix) {
        String rest = name.substring(prefix.length());
        if (source != Source.ENVIRONMENT) {
            return rest;
        }
        return Definitions.SETTINGS.stream()
                .map(Setting::key)
                .filter(key -> source.spell(key).equals(name))
                .findFirst()
                .orElseGet(() -> rest.toLowerCase(Locale.ROOT).replace('_', '.'));
    }
}
