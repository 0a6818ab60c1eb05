package io.groundswell.feed;

/** Ends reading at a bad line, because bad lines were chosen to be fatal. */
public final class BadLineException extends RuntimeException {

    BadLineException(BadLine badLine) {
        super(badLine.toString());
    }
}
