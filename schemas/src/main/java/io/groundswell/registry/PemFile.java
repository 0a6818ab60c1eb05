package io.groundswell.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Certificates and private keys in textual form (RFC 7468). Keys must be PKCS #8 and not encrypted.
 *
 * @param keys private keys, in the file's order
 * @param certificates in the file's order; a chain begins with the key's own
 */
record PemFile(List<PrivateKey> keys, List<Certificate> certificates) {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----");
    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final char[] NO_PASSWORD = new char[0];

    static PemFile read(Path file) throws IOException, GeneralSecurityException {
        List<PrivateKey> keys = new ArrayList<>();
        List<Certificate> certificates = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        while (block.find()) {
            byte[] content = Base64.getMimeDecoder().decode(block.group(2));
            switch (block.group(1)) {
                case "CERTIFICATE" ->
                    certificates.add(CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(content)));
                case "PRIVATE KEY" -> keys.add(privateKey(content));
                default ->
                    throw new InvalidKeySpecException(
                            "a PEM block is '" + block.group(1) + "': must be CERTIFICATE or PRIVATE KEY (PKCS #8)");
            }
        }
        return new PemFile(keys, certificates);
    }

    /** The certificates as those to trust. */
    KeyStore trustStore() throws GeneralSecurityException, IOException {
        if (certificates.isEmpty()) {
            throw new GeneralSecurityException("the file holds no CERTIFICATE");
        }
        KeyStore store = empty();
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("trusted-" + i, certificates.get(i));
        }
        return store;
    }

    /** The one key with its chain, under an empty password. */
    KeyStore keyStore() throws GeneralSecurityException, IOException {
        if (keys.size() != 1 || certificates.isEmpty()) {
            throw new GeneralSecurityException("the file holds " + keys.size() + " keys and " + certificates.size()
                    + " certificates: must be one key and its chain");
        }
        KeyStore store = empty();
        store.setKeyEntry("identity", keys.get(0), NO_PASSWORD, certificates.toArray(Certificate[]::new));
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
        InvalidKeySpecException refusal =
                new InvalidKeySpecException("a private key is of none of the algorithms " + KEY_ALGORITHMS);
        for (String algorithm : KEY_ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException e) {
                refusal.addSuppressed(e);
            }
        }
        throw refusal;
    }
}
