package io.groundswell.cli;

import io.groundswell.feed.FeedProgress;
import io.groundswell.replay.ReplayProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far a command is: on a terminal a bar that is drawn over itself; elsewhere a line for each tenth of the way
 * that begins, or one every five seconds while nobody knows how long the way is. The end is the command's to tell. Not
 * thread-safe.
 */
final class ProgressLine implements ReplayProgress, AutoCloseable {

    private static final long PLAIN_EVERY_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int BAR_CHARS = 30;
    private static final double UNKNOWN = -1;

    private final PrintWriter console;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long shownNanos;
    private int shownTenth = -1;
    private boolean open;

    /** {@code nanos}: {@link System#nanoTime}. */
    ProgressLine(PrintWriter console, boolean terminal, LongSupplier nanos) {
        this.console = console;
        this.terminal = terminal;
        this.nanos = nanos;
        this.shownNanos = nanos.getAsLong();
    }

    /** Posts are sent to a topic. */
    void sending(FeedProgress told) {
        show(
                "sending",
                told.fraction(),
                "%,d posts, %,.1f MB, %,.0f/s",
                told.posts() + told.passedOver(),
                told.bytes() / 1e6,
                told.postsPerSecond());
    }

    @Override
    public void filled(long posts) {
        show("reading", UNKNOWN, "%,d posts", posts);
    }

    @Override
    public void processed(long done, long posts) {
        show("counting", done, posts);
    }

    /** Series, {@code done} of which were scored, each by each detector. */
    void scored(long done, long all) {
        show("scoring", done / (double) all, "%,d of %,d series", done, all);
    }

    /** Posts, {@code done} of which are behind; more than {@code of} are all of them. */
    void show(String word, long done, long of) {
        show(word, of == 0 ? 1 : Math.min(1, done / (double) of), "%,d of %,d posts", done, of);
    }

    private void show(String word, double fraction, String format, Object... figures) {
        String detail = String.format(Locale.ROOT, format, figures);
        if (terminal) {
            draw(word, fraction, detail);
        } else if (fraction < 0) {
            sayWhenDue(word, detail);
        } else {
            sayEachTenth(word, fraction, detail);
        }
    }

    private void draw(String word, double fraction, String detail) {
        // Erases what a longer line before it left.
        console.print("\r" + word + " " + bar(fraction) + detail + "\u001B[K");
        console.flush();
        open = true;
    }

    private static String bar(double fraction) {
        if (fraction < 0) {
            return "";
        }
        int full = (int) (fraction * BAR_CHARS);
        return String.format(
                Locale.ROOT, "[%s%s] %3d %%  ", "#".repeat(full), "-".repeat(BAR_CHARS - full), (int) (fraction * 100));
    }

    private void sayWhenDue(String word, String detail) {
        if (nanos.getAsLong() - shownNanos >= PLAIN_EVERY_NANOS) {
            shownNanos = nanos.getAsLong();
            say(word + " " + detail);
        }
    }

    private void sayEachTenth(String word, double fraction, String detail) {
        int tenth = (int) (fraction * 10);
        if (tenth > shownTenth && tenth < 10) {
            shownTenth = tenth;
            say(word + " " + tenth * 10 + " % (" + detail + ")");
        }
    }

    private void say(String line) {
        console.println(line);
        console.flush();
    }

    /** Leaves the bar; to be called before anything else is printed. */
    void end() {
        if (open) {
            console.println();
            console.flush();
            open = false;
        }
    }

    @Override
    public void close() {
        end();
    }
}
