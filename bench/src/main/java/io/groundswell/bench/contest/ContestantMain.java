package io.groundswell.bench.contest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** A contestant's process: drains, tells its {@link Report} in the last line of standard output, and ends. */
public final class ContestantMain {
    /** Begins the last line if it failed: why follows. */
    public static final String FAILED = "failed: ";

    private static final double MS_PER_SECOND = 1_000;

    private ContestantMain() {}

    /** Takes an {@link Assignment}; whatever goes wrong is told in the last line and ends the process with 1. */
    @SuppressWarnings("SystemOut") // standard output is how the parent hears from this process
    public static void main(String[] args) {
        endWithParent();
        try {
            System.out.println(new ObjectMapper().writeValueAsString(run(Assignment.of(args))));
            System.out.flush();
            // An explicit end: pools of the HTTP server outlive its stop.
            System.exit(0);
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.out.println(FAILED + String.valueOf(failure).replaceAll("\\s+", " "));
            System.exit(1);
        }
    }

    /** Standard input is a pipe on which nothing ever comes, and which breaks when the parent is gone. */
    private static void endWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.exit(System.in.read() < 0 ? 1 : 2);
                    } catch (IOException broken) {
                        System.exit(1);
                    }
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static Report run(Assignment assignment) throws Exception {
        try (Contestant contestant = Contestants.make(assignment)) {
            long posts = contestant.drain();
            ProcessFigures used = contestant.figures();
            double wallSeconds = (System.currentTimeMillis()
                            - ManagementFactory.getRuntimeMXBean().getStartTime())
                    / MS_PER_SECOND;
            return new Report(
                    assignment.contestant(),
                    posts,
                    used.cpuSeconds(),
                    wallSeconds,
                    used.peakRssBytes(),
                    contestant.liveHeapBytes(),
                    contestant.internalBytes(),
                    contestant.stateBytes(),
                    contestant.restored(),
                    contestant.topThree(),
                    contestant.campaign());
        }
    }
}
