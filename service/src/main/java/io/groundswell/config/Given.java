package io.groundswell.config;

/**
 * A value as somebody wrote it, and where.
 *
 * @param key the setting's key, or what would be one
 */
public record Given(String key, String text, Origin origin) {

    private static final String[] SECRET = {"password", "secret", "token", "user.info", "jaas", "ssl.keystore.key"};

    /** The text, or stars where the key speaks of a secret. */
    public String shown() {
        for (String word : SECRET) {
            if (key.contains(word) && !text.isEmpty()) {
                return "*****";
            }
        }
        return text;
    }
}
