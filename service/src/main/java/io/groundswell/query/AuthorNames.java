package io.groundswell.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What authors are called in answers: 16 hex digits, never the id that their platform knows. Thread-safe. */
public interface AuthorNames {

    /**
     * The name of an author.
     *
     * @param author the hash by which the author is known inside
     */
    String of(long author);

    /** One or the other. */
    static AuthorNames of(boolean salted, String salt) {
        return salted ? salted(salt) : unsalted();
    }

    /** The hash itself: whoever has the ids can find the people. */
    static AuthorNames unsalted() {
        return author -> HexFormat.of().toHexDigits(author);
    }

    /**
     * HMAC-SHA-256 of the hash, shortened: who does not know the salt cannot tell whose name it is.
     *
     * @param salt empty: one that nobody knows and that ends with this process, and with it the names
     */
    static AuthorNames salted(String salt) {
        SecretKeySpec key =
                new SecretKeySpec(salt.isEmpty() ? random() : salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return author -> HexFormat.of().formatHex(mac(key, author), 0, Long.BYTES);
    }

    private static byte[] mac(SecretKeySpec key, long author) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(author).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    private static byte[] random() {
        Logger log = LoggerFactory.getLogger(AuthorNames.class);
        log.info("privacy.salt is empty: the names of authors in answers change with the next start");
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        return salt;
    }
}
