package io.groundswell.config;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the reference file from the definitions. */
final class SettingsReference {

    private static final int WIDTH = 110;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String HEAD = """
            Groundswell's settings, each with its default. Written by `groundswell config reference`; a test holds this file to it.

            A value is taken from the first of: a flag (--set http.port=8091, or one with a name of its own), a system property \
            (groundswell.http.port), the environment (GROUNDSWELL_HTTP_PORT), this file, the default. A key nobody knows, a key \
            that stands twice and a value outside its range stop the start. Lengths of time: 500ms, 60s, 15m, 24h, 14d.

            No value is read again while the process runs: a new one counts from the next start. One that needs a reset \
            shaped state and topics that exist; they keep the old one until `groundswell reset`.""";

    private final StringBuilder yaml = new StringBuilder();

    private SettingsReference() {}

    static String yaml() {
        SettingsReference reference = new SettingsReference();
        for (String paragraph : HEAD.split("\n\n", -1)) {
            reference.comment("", paragraph);
            reference.yaml.append('\n');
        }
        Definitions.SECTIONS.forEach(reference::section);
        reference.passThrough("", PassThrough.KAFKA);
        return reference.yaml.toString().strip() + "\n";
    }

    private void section(Section section) {
        String name = section.settings().get(0).section();
        String indent = name.isEmpty() ? "" : "  ";
        comment("", section.title());
        yaml.append(name.isEmpty() ? "\n" : name + ":\n");
        section.settings().forEach(setting -> setting(indent, setting));
        Definitions.PASSED_THROUGH.stream()
                .filter(passed -> passed.prefix().startsWith(name + "."))
                .forEach(passed -> passThrough(indent, passed));
    }

    private void setting(String indent, Setting<?> setting) {
        comment(indent, setting.doc());
        comment(
                indent,
                "Takes: " + setting.kind().rule() + "." + setting.change().words());
        yaml.append(indent).append(setting.name()).append(": ").append(quoted(setting.defaultText()));
        yaml.append("\n\n");
    }

    private void passThrough(String indent, PassThrough section) {
        String prefix = section.prefix();
        String name = prefix.substring(0, prefix.length() - 1);
        comment(indent, section.doc());
        yaml.append(indent).append(name.substring(name.indexOf('.') + 1)).append(": {}\n\n");
    }

    private void comment(String indent, String text) {
        wrapped(text, WIDTH - indent.length())
                .forEach(line -> yaml.append(indent).append("# ").append(line).append('\n'));
    }

    private static List<String> wrapped(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : SPACES.split(text.strip(), -1)) {
            boolean breaks = column + 1 + word.length() > width;
            column = column == 0 || breaks ? word.length() : column + 1 + word.length();
            lines.append(lines.isEmpty() ? "" : breaks ? "\n" : " ").append(word);
        }
        return lines.toString().lines().collect(Collectors.toList());
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "\"\"" : text;
    }
}
