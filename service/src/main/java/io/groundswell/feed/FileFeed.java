package io.groundswell.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The posts of several inputs, one input after the other. */
public final class FileFeed implements PostSource {

    private final Iterator<String> inputs;
    private final InputStream standardInput;
    private final FeedFormat format;
    private final BadLines badLines;
    private final LongAdder bytesRead = new LongAdder();
    private final long bytesTotal;
    private @Nullable PostReader current;

    /** {@code inputs}: files, or {@code -} for {@code standardInput}; each is opened when its turn comes. */
    public FileFeed(List<String> inputs, InputStream standardInput, FeedFormat format, BadLines badLines) {
        this.bytesTotal = bytesOf(inputs);
        this.inputs = List.copyOf(inputs).iterator();
        this.standardInput = standardInput;
        this.format = format;
        this.badLines = badLines;
    }

    @Override
    public @Nullable FeedPost next() throws IOException {
        FeedPost post = current == null ? null : current.next();
        while (post == null && inputs.hasNext()) {
            close();
            current = PostReader.open(inputs.next(), standardInput, format, badLines, bytesRead);
            post = current.next();
        }
        return post;
    }

    @Override
    public double fractionRead() {
        return bytesTotal < 0 ? -1 : Math.min(1, bytesRead.sum() / (double) Math.max(1, bytesTotal));
    }

    /** Negative when one of them has no size: a pipe, or a file that will be missed when its turn comes. */
    private static long bytesOf(List<String> inputs) {
        long bytes = 0;
        for (String input : inputs) {
            Path file = Path.of(input);
            if (input.equals(FeedInput.STANDARD_INPUT) || !Files.isRegularFile(file)) {
                return -1;
            }
            bytes += file.toFile().length();
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
