package io.groundswell.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundswell.bench.contest.ContestantMain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {
    @TempDir
    private Path folder;

    @Test
    void aProcessThatSaysWhyItFailedIsQuoted() throws Exception {
        ChildFailed failed = failure("fail", null);

        assertThat(failed.reason()).isEqualTo("no room");
        assertThat(failed).hasMessageContainingAll("no room", "its log ends with", "on standard error");
    }

    @Test
    void aProcessOutOfMemorySaysSo() throws Exception {
        assertThat(failure("hoard", null).reason()).startsWith("java.lang.OutOfMemoryError");
    }

    @Test
    void aProcessThatEndsWithoutAWordIsToldByItsExitCode() throws Exception {
        assertThat(failure("exit", null).reason()).isEqualTo("exit code 7");
    }

    @Test
    void aProcessThatTakesTooLongIsEnded() throws Exception {
        assertThat(failure("wait", Duration.ofMillis(500)).reason()).isEqualTo("not done after 0 minutes");
    }

    private ChildFailed failure(String how, @Nullable Duration patience) throws IOException {
        try (ChildJvm child =
                ChildJvm.start(Doomed.class, List.of("-Xms8m", "-Xmx16m"), List.of(how), folder.resolve("log"))) {
            if (patience != null) {
                child.endAfter(patience);
            }
            return catchThrowableOfType(ChildFailed.class, child::nextLine);
        }
    }

    /** Ends in one of several ways. */
    static final class Doomed {
        private Doomed() {}

        public static void main(String[] args) throws IOException {
            switch (args[0]) {
                case "fail" -> {
                    System.err.println("on standard error");
                    System.out.println(ContestantMain.FAILED + "no room");
                }
                case "hoard" -> {
                    List<long[]> hoard = new ArrayList<>();
                    while (hoard.size() < 1_000) {
                        hoard.add(new long[1 << 16]);
                    }
                }
                case "exit" -> {
                    System.out.println("# A fatal error has been detected by the Java Runtime Environment:");
                    System.exit(7);
                }
                default -> {
                    int unused = System.in.read();
                }
            }
        }
    }
}
