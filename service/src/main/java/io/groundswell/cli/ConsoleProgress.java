package io.groundswell.cli;

import io.groundswell.replay.ReplayProgress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Shows how far a fill and the pipeline behind it are: one line that is written over on a terminal, a line every tenth
 * elsewhere. The launcher tells which it is, because the JVM's own answer depends on its version. Not thread-safe.
 */
final class ConsoleProgress implements ReplayProgress, AutoCloseable {
    private static final int CELLS = 30;

    private final PrintWriter out;
    private final boolean terminal = Boolean.getBoolean("groundswell.terminal");
    private int lastTenth = -1;
    private boolean open;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void filled(long posts) {
        if (terminal) {
            overwrite(String.format(Locale.ROOT, "reading  %,d posts", posts));
        }
    }

    @Override
    public void processed(long done, long posts) {
        show("counting", done, posts);
    }

    /** Shows a share of a whole under a word. */
    void show(String word, long done, long of) {
        double share = of == 0 ? 1 : Math.min(1, done / (double) of);
        if (terminal) {
            int full = (int) (share * CELLS);
            String bar = "█".repeat(full) + "░".repeat(CELLS - full);
            overwrite(String.format(
                    Locale.ROOT, "%-9s%s %3d %%  %,d of %,d posts", word, bar, (int) (share * 100), done, of));
        } else if ((int) (share * 10) > lastTenth) {
            lastTenth = (int) (share * 10);
            out.printf(Locale.ROOT, "%s %d %% (%d of %d posts)%n", word, lastTenth * 10, done, of);
            out.flush();
        }
    }

    private void overwrite(String line) {
        out.print("\r\u001b[K" + line);
        out.flush();
        open = true;
    }

    /** Ends the line that was written over. */
    @Override
    public void close() {
        if (open) {
            out.println();
            out.flush();
            open = false;
        }
    }
}
