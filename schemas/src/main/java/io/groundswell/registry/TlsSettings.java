package io.groundswell.registry;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which registries to trust and how to identify ourselves to them over TLS. A registry's certificate
 * must always name the host that was asked.
 *
 * @param trust certificates of those we trust; empty: the JVM's own
 * @param identity our private key and its certificates; empty: none
 */
public record TlsSettings(Optional<Store> trust, Optional<Store> identity) {

    /** The JVM's certificates, no identity. */
    public static final TlsSettings DEFAULT = new TlsSettings(Optional.empty(), Optional.empty());

    /**
     * A file of keys or certificates. The password does not appear in {@code toString}.
     *
     * @param type PEM, JKS or PKCS12
     * @param password of the file; null for none. A PEM file has none
     * @param keyPassword of the private key in it; null: the file's
     */
    public record Store(
            Path file,
            String type,
            @Nullable String password,
            @Nullable String keyPassword) {

        public Store {
            type = type.toUpperCase(Locale.ROOT);
            if (!type.equals("PEM") && !type.equals("JKS") && !type.equals("PKCS12")) {
                throw new IllegalArgumentException(
                        "store type '" + type + "' of " + file + ": must be PEM, JKS or PKCS12");
            }
        }

        @Override
        public String toString() {
            return "Store[file=" + file + ", type=" + type + ", password=***]";
        }
    }
}
