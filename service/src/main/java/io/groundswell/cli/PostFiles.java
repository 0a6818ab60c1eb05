package io.groundswell.cli;

import io.groundswell.feed.BadLine;
import io.groundswell.feed.BadLines;
import io.groundswell.feed.FeedFormat;
import io.groundswell.feed.FieldMap;
import io.groundswell.feed.FileFeed;
import io.groundswell.feed.PostFormat;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What to read and how, the same for every command that reads posts from files. Subclasses are mixins: they say how the
 * files are named on the command line.
 */
abstract class PostFiles {

    private static final int SHOWN_BAD_LINES = 20;

    @Option(
            names = "--format",
            defaultValue = "auto",
            description = "${COMPLETION-CANDIDATES}; auto decides by the first character (default: ${DEFAULT-VALUE}).")
    private PostFormat format = PostFormat.AUTO;

    @Option(
            names = "--separator",
            defaultValue = ",",
            paramLabel = "CHAR",
            description = "Between the cells of CSV, or the word tab (default: ${DEFAULT-VALUE}).")
    private String separator = ",";

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Read a field of the post from this column or JSON path, such as author.id=user.name; with no"
                    + " COLUMN, do not read it. May be repeated.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--source",
            paramLabel = "PLATFORM",
            description = "The platform of posts that do not name theirs: twitter, rednote, weibo, mastodon, bluesky.")
    private @Nullable String source;

    @Option(
            names = "--bad-lines",
            defaultValue = "skip",
            description = "What a line that is no post does: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private BadLines.Choice badLines = BadLines.Choice.SKIP;

    /** The inputs as they were named. */
    abstract List<String> named();

    /** The inputs, each of which is there. */
    final List<String> files() {
        List<String> files = named();
        files.stream().filter(file -> !file.equals("-")).map(Path::of).forEach(PostFiles::requireReadable);
        return files;
    }

    /** @throws CommandFailure if there is no such file, or it must not be read */
    static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new CommandFailure(ExitCode.USAGE, file + " is not there, or must not be read");
        }
    }

    /** The posts of the inputs, one after the other; {@code -} stands for {@code standardInput}. */
    final FileFeed open(InputStream standardInput, BadLines onBadLine) {
        return new FileFeed(files(), standardInput, format(), onBadLine);
    }

    private FeedFormat format() {
        try {
            return new FeedFormat(format, separatorChar(), FieldMap.of(columns, source));
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** Everything here but the inputs that decides which posts are read; equal for equal choices. */
    final String identity() {
        return "format=" + format + " separator=" + separator + " map=" + format().map() + " bad-lines=" + badLines;
    }

    /** Bad lines as chosen; the first of them are shown on {@code err}, below the bar of {@code progress}. */
    final BadLines badLines(PrintWriter err, ProgressLine progress) {
        AtomicInteger shown = new AtomicInteger();
        return new BadLines(badLines, bad -> {
            progress.end();
            show(bad, shown.incrementAndGet(), err);
        });
    }

    private void show(BadLine bad, int number, PrintWriter err) {
        if (badLines == BadLines.Choice.FAIL || number > SHOWN_BAD_LINES + 1) {
            return;
        }
        err.println(number <= SHOWN_BAD_LINES ? "bad line: " + bad : "further bad lines are counted, not shown");
        err.flush();
    }

    private char separatorChar() {
        if (separator.equals("tab")) {
            return '\t';
        }
        if (separator.length() != 1) {
            throw new IllegalArgumentException("--separator is '" + separator + "'; it must be one character, or tab");
        }
        return separator.charAt(0);
    }
}
