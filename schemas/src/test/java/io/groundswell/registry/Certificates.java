package io.groundswell.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
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
        keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name)
                .of("-ext", "SAN=dns:" + host, "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString())
                .run();
        return store;
    }

    /** The certificate alone, as text. */
    Path certificate(Path identity) throws IOException, InterruptedException {
        Path file = Path.of(identity.toString().replace(".p12", ".pem"));
        keytool("-exportcert", "-rfc", "-alias", nameOf(identity), "-keystore", identity.toString())
                .of("-file", file.toString())
                .run();
        return file;
    }

    /** The certificate alone, in a store of the given type. */
    Path trustStore(Path certificate, String type) throws IOException, InterruptedException {
        Path store = folder.resolve("trust." + type);
        keytool("-importcert", "-noprompt", "-alias", "peer", "-file", certificate.toString())
                .of("-storetype", type, "-keystore", store.toString())
                .run();
        return store;
    }

    /** Key and certificate as text. */
    Path identityAsText(Path identity) throws GeneralSecurityException, IOException {
        KeyStore keys = load(identity);
        String name = nameOf(identity);
        Path file = folder.resolve(name + "-identity.pem");
        Files.writeString(
                file,
                block("PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded())
                        + block("CERTIFICATE", keys.getCertificate(name).getEncoded()));
        return file;
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

    private static Keytool keytool(String... arguments) {
        return new Keytool(List.of(arguments));
    }

    private record Keytool(List<String> arguments) {

        Keytool of(String... more) {
            return new Keytool(
                    Stream.concat(arguments.stream(), Stream.of(more)).toList());
        }

        void run() throws IOException, InterruptedException {
            List<String> command = Stream.of(
                            Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString()),
                            arguments.stream(),
                            Stream.of("-storepass", PASSWORD))
                    .flatMap(part -> part)
                    .toList();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed: " + said);
            }
        }
    }
}
