package io.groundswell.cli;

import io.groundswell.feed.FeedProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows how far a feed is: a bar that is drawn over itself on a terminal, a plain line every five seconds elsewhere. Not
 * thread-safe.
 */
final class ProgressLine implements Consumer<FeedProgress> {

    private static final long PLAIN_EVERY_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int BAR_CHARS = 30;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long shownNanos;
    private boolean open;

    /** {@code nanos}: {@link System#nanoTime}. */
    ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.shownNanos = nanos.getAsLong();
    }

    @Override
    public void accept(FeedProgress progress) {
        if (terminal) {
            // Erases what a longer line before it left.
            err.print("\r" + bar(progress) + text(progress) + "\u001B[K");
            err.flush();
            open = true;
        } else if (nanos.getAsLong() - shownNanos >= PLAIN_EVERY_NANOS) {
            shownNanos = nanos.getAsLong();
            err.println(text(progress));
            err.flush();
        }
    }

    /** Leaves the bar; to be called before anything else is printed. */
    void end() {
        if (open) {
            err.println();
            err.flush();
            open = false;
        }
    }

    private static String bar(FeedProgress progress) {
        if (progress.fraction() < 0) {
            return "";
        }
        int full = (int) Math.round(progress.fraction() * BAR_CHARS);
        return "[" + "#".repeat(full) + "-".repeat(BAR_CHARS - full) + "] ";
    }

    private static String text(FeedProgress progress) {
        String percent =
                progress.fraction() < 0 ? "" : String.format(Locale.ROOT, "%3.0f %%  ", progress.fraction() * 100);
        return percent
                + String.format(
                        Locale.ROOT,
                        "%,d posts  %,.1f MB  %,.0f/s",
                        progress.posts() + progress.passedOver(),
                        progress.bytes() / 1e6,
                        progress.postsPerSecond());
    }
}
