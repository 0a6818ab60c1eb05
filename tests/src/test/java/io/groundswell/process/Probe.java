package io.groundswell.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Stands where the program stands, and says how it was started. */
final class Probe {
    private Probe() {}

    public static void main(String[] arguments) throws IOException {
        say("process", String.valueOf(ProcessHandle.current().pid()));
        say("home", System.getProperty("groundswell.home"));
        say("options", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        say("arenas", System.getenv("MALLOC_ARENA_MAX"));
        for (String argument : arguments) {
            say("argument", argument);
        }
        if (arguments.length > 0 && arguments[0].equals("stay")) {
            System.in.read(); // until whoever started it has gone, at the latest
        }
        System.exit(arguments.length > 0 && arguments[0].equals("fail") ? 5 : 0);
    }

    private static void say(String what, String value) {
        System.out.println(what + ": " + value);
    }
}
