package io.groundswell.feed;

/** A post could not be written to its topic. */
public final class FeedFailedException extends RuntimeException {

    FeedFailedException(String topic, LineRef readAt, Exception cause) {
        super(readAt + ": cannot be written to " + topic + ": " + cause.getMessage(), cause);
    }
}
