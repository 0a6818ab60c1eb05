package io.groundswell.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** What a command line said and returned, run in this process with nothing around it but what the test gives. */
record CommandRun(int code, String out, String err) {

    /** Runs without environment, properties or input. */
    static CommandRun of(String... args) {
        return in(Map.of(), Map.of(), "", args);
    }

    static CommandRun in(
            Map<String, String> environment, Map<String, String> properties, String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = GroundswellCommandLine.create(new Surroundings(
                        environment, properties, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        int code = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        return new CommandRun(code, out.toString(), err.toString());
    }
}
