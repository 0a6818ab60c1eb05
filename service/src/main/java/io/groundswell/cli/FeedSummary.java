package io.groundswell.cli;

import io.groundswell.feed.BadLines;
import io.groundswell.feed.FeedCount;
import java.io.PrintWriter;
import java.util.Locale;

/** What a command says at the end about the posts it read from files. */
final class FeedSummary {

    private FeedSummary() {}

    static void print(FeedCount count, BadLines badLines, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "read %,d lines, sent %,d posts (%,.1f MB)%s%n",
                count.posts() + badLines.count(),
                count.sent(),
                count.sentBytes() / 1e6,
                passedOver(count));
        if (badLines.count() > 0) {
            out.printf(Locale.ROOT, "warning: skipped %,d bad lines%n", badLines.count());
            badLines.byReason().forEach((reason, lines) -> out.printf(Locale.ROOT, "%,9d  %s%n", lines, reason));
        }
        out.flush();
    }

    private static String passedOver(FeedCount count) {
        return count.passedOver() == 0 ? "" : String.format(Locale.ROOT, "; %,d were there", count.passedOver());
    }
}
