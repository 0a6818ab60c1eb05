package io.groundswell.cli;

/** Closes what runs when the process is told to stop, by Ctrl-C or SIGTERM. */
final class StopSignal {
    private StopSignal() {}

    static void closes(RunningService instance) {
        Runtime.getRuntime().addShutdownHook(new Thread(instance::close, "stop"));
    }
}
