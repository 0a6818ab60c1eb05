package io.groundswell.config;

import java.util.regex.Pattern;

/**
 * A value as somebody wrote it, and where.
 *
 * @param key the setting's key, or what would be one
 */
public record Given(String key, String text, Origin origin) {

    private static final Pattern USER_IN_ADDRESS = Pattern.compile("//[^/,\\s]*@");

    private static final String[] SECRET = {
        "password", "secret", "token", "privacy.salt", "user.info", "jaas", "ssl.keystore.key"
    };

    /** The text; stars where the key speaks of a secret, and in an address for its user and password. */
    public String shown() {
        for (String word : SECRET) {
            if (key.contains(word) && !text.isEmpty()) {
                return "*****";
            }
        }
        return withoutUsers(text);
    }

    /** A text that may hold addresses, with stars for their users and passwords. */
    public static String withoutUsers(String addresses) {
        return USER_IN_ADDRESS.matcher(addresses).replaceAll("//*****@");
    }
}
