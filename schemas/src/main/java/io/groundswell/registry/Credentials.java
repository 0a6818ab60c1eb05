package io.groundswell.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a client proves to a registry who it is. No secret appears in {@code toString}. */
public sealed interface Credentials {

    /** No proof at all. */
    record Anonymous() implements Credentials {}

    /** HTTP basic authentication (RFC 7617), in UTF-8. */
    record Basic(String user, String password) implements Credentials {

        public Basic {
            if (user.isEmpty() || user.indexOf(':') >= 0) {
                throw new IllegalArgumentException(
                        "registry user '" + user + "': must not be empty nor hold a colon (RFC 7617)");
            }
        }

        @Override
        public String toString() {
            return "Basic[user=" + user + ", password=***]";
        }
    }

    /** A token that is sent as it is (RFC 6750). */
    record Bearer(String token) implements Credentials {

        public Bearer {
            if (token.isBlank()) {
                throw new IllegalArgumentException("registry bearer token: must not be blank");
            }
        }

        @Override
        public String toString() {
            return "Bearer[token=***]";
        }
    }

    /** The value of the {@code Authorization} header, or the empty string for none. */
    default String authorization() {
        if (this instanceof Basic basic) {
            byte[] pair = (basic.user() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }
        return this instanceof Bearer bearer ? "Bearer " + bearer.token() : "";
    }
}
