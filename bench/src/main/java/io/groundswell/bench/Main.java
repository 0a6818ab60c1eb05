package io.groundswell.bench;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs the benchmark's commands and ends the process with its exit code: those of {@code groundswell}. */
public final class Main {
    static final int FAILURE = 1;
    static final int USAGE = 2;
    /** Contestants came to different answers. */
    public static final int MISMATCH = 3;

    private Main() {}

    /** Takes the command line as a shell gives it, without the word {@code bench}. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler((failure, unused) -> misused(failure))
                .setExecutionExceptionHandler((failure, command, unused) -> failed(failure, command));
    }

    private static int misused(ParameterException misuse) {
        misuse.getCommandLine().getErr().println("groundswell: " + misuse.getMessage());
        String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
        misuse.getCommandLine().getErr().println("Try: " + command + " --help");
        return USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        command.getErr().println("groundswell: " + (failure.getMessage() == null ? failure : failure.getMessage()));
        return failure instanceof AnswersDiffer ? MISMATCH : FAILURE;
    }
}
