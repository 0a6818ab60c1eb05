package io.groundswell.config;

import java.util.List;

/**
 * Settings of one concern, in the order of the reference file.
 *
 * @param title what they are about, in one sentence
 */
record Section(String title, List<Setting<?>> settings) {

    Section {
        settings = List.copyOf(settings);
    }

    static Section of(String title, Setting<?>... settings) {
        return new Section(title, List.of(settings));
    }

    static List<Setting<?>> joined(List<List<Setting<?>>> parts) {
        return parts.stream().<Setting<?>>flatMap(List::stream).toList();
    }
}
