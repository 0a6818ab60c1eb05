package io.groundswell.cli;

/** Runs one command and ends the process with its exit code. */
public final class Main {

    private Main() {}

    /** Takes the command line as a shell gives it. */
    public static void main(String[] args) {
        // An explicit end: pools of the HTTP server outlive its stop.
        System.exit(GroundswellCommandLine.create(Surroundings.ofThisProcess()).execute(args));
    }
}
