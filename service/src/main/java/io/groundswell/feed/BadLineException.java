package io.groundswell.feed;

/** Ends reading at a bad line, because bad lines were chosen to be fatal. */
public final class BadLineException extends RuntimeException {

    private final transient BadLine badLine;

    BadLineException(BadLine badLine) {
        super(badLine.toString());
        this.badLine = badLine;
    }

    public BadLine badLine() {
        return badLine;
    }
}
