package io.groundswell.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Self-signed certificates, made by the JDK's keytool in a folder of the test's. */
final class Certificates {

    static final String PASSWORD = "changeit";

    private final Path folder;

    Certificates(Path folder) {
        this.folder = folder;
    }

    /** A key and its certificate for a host, as PKCS12. */
    Path identity(String name, String host) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + host,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(command + " failed: " + said);
        }
        return store;
    }

    /** The identity's certificate alone, in a store of the given type: PEM, JKS or PKCS12. */
    Path trusting(Path identity, String type) throws GeneralSecurityException, IOException {
        Path file = folder.resolve(nameOf(identity) + "-trusted." + type);
        Certificate certificate = load(identity).getCertificate(nameOf(identity));
        if (type.equals("PEM")) {
            return Files.writeString(file, block("CERTIFICATE", certificate.getEncoded()));
        }
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setCertificateEntry("peer", certificate);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** Key and certificate as text. */
    Path identityAsText(Path identity) throws GeneralSecurityException, IOException {
        KeyStore keys = load(identity);
        String name = nameOf(identity);
        return Files.writeString(
                folder.resolve(name + "-identity.pem"),
                block("PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded())
                        + block("CERTIFICATE", keys.getCertificate(name).getEncoded()));
    }

    /** A server's context: its identity, and whom it trusts. */
    static SSLContext server(Path identity, Path trusted) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(identity), PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load(trusted));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore load(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static String nameOf(Path identity) {
        return identity.getFileName().toString().replace(".p12", "");
    }

    private static String block(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + label
                + "-----\n";
    }
}
