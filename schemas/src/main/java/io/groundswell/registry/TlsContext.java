package io.groundswell.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes the TLS context of {@link TlsSettings}. */
final class TlsContext {

    private static final char[] NO_PASSWORD = new char[0];

    private TlsContext() {}

    /** @throws IllegalArgumentException naming the file that cannot be used, and why */
    static SSLContext of(TlsSettings settings) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    settings.identity().map(TlsContext::keyManagers).orElse(null),
                    settings.trust().map(TlsContext::trustManagers).orElse(null),
                    null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("TLS for the schema registry: " + e.getMessage(), e);
        }
    }

    private static TrustManager[] trustManagers(TlsSettings.Store store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store.type().equals("PEM") ? PemFile.read(store.file()).trustStore() : load(store));
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw unusable("trust store", store, e);
        }
    }

    private static KeyManager[] keyManagers(TlsSettings.Store store) {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            if (store.type().equals("PEM")) {
                factory.init(PemFile.read(store.file()).keyStore(), NO_PASSWORD);
            } else {
                factory.init(load(store), chars(store.keyPassword() == null ? store.password() : store.keyPassword()));
            }
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw unusable("key store", store, e);
        }
    }

    private static KeyStore load(TlsSettings.Store store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(store.type());
        try (InputStream in = Files.newInputStream(store.file())) {
            keys.load(in, chars(store.password()));
        }
        return keys;
    }

    private static char @Nullable [] chars(@Nullable String password) {
        return password == null ? null : password.toCharArray();
    }

    private static IllegalArgumentException unusable(String what, TlsSettings.Store store, Exception cause) {
        return new IllegalArgumentException(
                "schema registry " + what + " '" + store.file() + "' of type " + store.type() + " cannot be used: "
                        + cause,
                cause);
    }
}
