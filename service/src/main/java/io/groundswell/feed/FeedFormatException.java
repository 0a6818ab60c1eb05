package io.groundswell.feed;

import java.io.IOException;

/** An input as a whole is not what it should be: no header, a missing column, two of one name, broken off. Never skipped. */
public final class FeedFormatException extends IOException {

    FeedFormatException(String input, String complaint) {
        super(input + ": " + complaint);
    }

    FeedFormatException(String input, String complaint, IOException cause) {
        super(input + ": " + complaint, cause);
    }
}
