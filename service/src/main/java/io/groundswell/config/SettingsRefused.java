package io.groundswell.config;

import java.util.List;

/** The settings are not such that a start makes sense. The message has one line for each problem. */
public final class SettingsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Of one problem. */
    public SettingsRefused(String problem) {
        super(problem);
    }

    SettingsRefused(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
