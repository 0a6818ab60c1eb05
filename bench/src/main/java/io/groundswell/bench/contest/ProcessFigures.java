package io.groundswell.bench.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the operating system says that a process has used so far; Linux only.
 *
 * @param cpuSeconds user and system time of all its threads; its children are not among them
 * @param peakRssBytes the most memory it ever had resident
 */
record ProcessFigures(double cpuSeconds, long peakRssBytes) {
    /** Fields of {@code /proc/pid/stat} behind the name in parentheses, which is field 2; see proc(5). */
    private static final int USER_TICKS = 14 - 3;

    private static final int SYSTEM_TICKS = 15 - 3;

    /** USER_HZ: a constant of Linux's interface, whatever the kernel's own clock. */
    private static final double TICKS_PER_SECOND = 100;

    private static final String PEAK = "VmHWM:";

    static ProcessFigures ofThisProcess() {
        return of("self");
    }

    /** @param pid a process id, or {@code self} */
    static ProcessFigures of(String pid) {
        Path folder = Path.of("/proc", pid);
        try {
            String stat = Files.readString(folder.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double ticks = Long.parseLong(fields[USER_TICKS]) + (double) Long.parseLong(fields[SYSTEM_TICKS]);
            return new ProcessFigures(ticks / TICKS_PER_SECOND, peak(folder.resolve("status")));
        } catch (IOException failed) {
            throw new UncheckedIOException("what a process used is read from " + folder + ", as Linux has it", failed);
        }
    }

    ProcessFigures plus(ProcessFigures other) {
        return new ProcessFigures(cpuSeconds + other.cpuSeconds, peakRssBytes + other.peakRssBytes);
    }

    private static long peak(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(PEAK))
                .map(line -> line.substring(PEAK.length()).replace("kB", "").trim())
                .mapToLong(kib -> Long.parseLong(kib) * 1024)
                .findFirst()
                .orElse(0);
    }
}
