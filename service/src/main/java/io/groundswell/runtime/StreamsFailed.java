package io.groundswell.runtime;

/** The streams, or the embedded broker under them, have stopped; the cause says why. */
public final class StreamsFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StreamsFailed(Throwable cause) {
        super("the streams stopped", cause);
    }
}
