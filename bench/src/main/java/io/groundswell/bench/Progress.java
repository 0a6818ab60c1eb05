package io.groundswell.bench;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Shows how far something is: one line that is written over on a terminal, a line every tenth elsewhere. The launcher
 * tells which it is. Not thread-safe.
 */
public final class Progress {
    private static final int CELLS = 30;

    private final PrintWriter err;
    private final boolean terminal = Boolean.getBoolean("groundswell.terminal");
    private int lastTenth = -1;

    public Progress(PrintWriter err) {
        this.err = err;
    }

    public void show(String word, long done, long of) {
        int tenth = (int) (10 * done / of);
        if (terminal) {
            int full = (int) (CELLS * done / of);
            String bar = "█".repeat(full) + "░".repeat(CELLS - full);
            err.printf(Locale.ROOT, "\r\u001b[K%s %s %,d of %,d posts", word, bar, done, of);
            err.flush();
        } else if (tenth > lastTenth) {
            err.printf(Locale.ROOT, "%s %d %% (%d of %d posts)%n", word, 10 * tenth, done, of);
            err.flush();
        }
        lastTenth = tenth;
    }

    /** Ends the line that was written over. */
    public void end() {
        if (terminal) {
            err.println();
            err.flush();
        }
        lastTenth = -1;
    }

    public void say(String line) {
        err.println(line);
        err.flush();
    }
}
