package io.groundswell.feed;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Posts, one at a time, in an order the source decides. Not thread-safe. */
public interface PostSource extends Closeable {

    /**
     * The next post; null after the last, and ever after.
     *
     * @throws IOException when the input cannot be read any further
     * @throws BadLineException when a line cannot be read and bad lines are fatal
     */
    @Nullable FeedPost next() throws IOException;

    /** How much of the input is behind, from 0 to 1, for a progress bar; negative: there is no telling. */
    default double fractionRead() {
        return -1;
    }

    @Override
    default void close() throws IOException {}
}
