package io.groundswell.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Who may see single people: whoever sends the token of {@code http.operator-token}. */
final class Operators {
    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    /** @param token empty: nobody may */
    Operators(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Why whoever asks may not see single people; empty if they may. */
    Optional<String> refusal(Context http) {
        if (token.length == 0) {
            return Optional.of(
                    "It tells of single people, and nobody is an operator here: set http.operator-token, and send it"
                            + " as Authorization: Bearer …");
        }
        return isOperator(http)
                ? Optional.empty()
                : Optional.of("It tells of single people: send http.operator-token as Authorization: Bearer …");
    }

    private boolean isOperator(Context http) {
        String header = http.header("Authorization");
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8), token);
    }
}
