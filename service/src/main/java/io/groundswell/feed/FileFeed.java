package io.groundswell.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The posts of several inputs, one input after the other. */
public final class FileFeed implements PostSource {

    private final Iterator<String> inputs;
    private final InputStream standardInput;
    private final FeedFormat format;
    private final BadLines badLines;
    private @Nullable PostReader current;

    /** {@code inputs}: files, or {@code -} for {@code standardInput}; each is opened when its turn comes. */
    public FileFeed(List<String> inputs, InputStream standardInput, FeedFormat format, BadLines badLines) {
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
            current = PostReader.open(inputs.next(), standardInput, format, badLines);
            post = current.next();
        }
        return post;
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
