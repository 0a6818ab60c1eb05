package io.groundswell.http;

/** The API cannot listen where it was told to; the message names the address and the rule. */
public final class HttpStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HttpStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
