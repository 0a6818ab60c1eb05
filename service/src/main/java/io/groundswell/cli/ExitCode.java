package io.groundswell.cli;

/** What the process says to whoever started it. */
enum ExitCode {
    OK(0),
    /** Something else went wrong. */
    FAILURE(1),
    /** The command line or the settings. */
    USAGE(2),
    /** What was computed is not what was expected. */
    MISMATCH(3),
    /** A broker, registry or instance cannot be reached. */
    UNREACHABLE(4),
    /** Schemas, state or versions do not go together. */
    INCOMPATIBLE(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
