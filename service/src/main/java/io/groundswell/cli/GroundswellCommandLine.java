package io.groundswell.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wires the commands to exit codes and to standard error. */
final class GroundswellCommandLine {

    private GroundswellCommandLine() {}

    /** A command line that may be executed once; {@code execute} returns the exit code. */
    static CommandLine create(Surroundings surroundings) {
        return new CommandLine(new GroundswellCommand(surroundings))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler((failure, args) -> misused(failure))
                .setExecutionExceptionHandler(GroundswellCommandLine::failed);
    }

    private static int misused(ParameterException misuse) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("groundswell: " + misuse.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(misuse, err)) {
            err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE.number();
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Failures.messageOf(failure).lines().forEach(line -> err.println("groundswell: " + line));
        if (GroundswellCommand.of(command.getCommandSpec()).verbose()) {
            failure.printStackTrace(err);
        }
        return Failures.codeOf(failure).number();
    }
}
