package io.groundswell.cli;

/**
 * What a look at one thing showed.
 *
 * @param subject the thing
 * @param detail what was seen, and if it is bad what to do
 * @param code the exit code that a failure calls for; {@link ExitCode#OK} unless it failed
 */
record Finding(Level level, String subject, String detail, ExitCode code) {

    /** How bad it is. */
    enum Level {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String subject, String detail) {
        return new Finding(Level.OK, subject, detail, ExitCode.OK);
    }

    static Finding warn(String subject, String detail) {
        return new Finding(Level.WARN, subject, detail, ExitCode.OK);
    }

    static Finding fail(String subject, String detail, ExitCode code) {
        return new Finding(Level.FAIL, subject, detail, code);
    }
}
