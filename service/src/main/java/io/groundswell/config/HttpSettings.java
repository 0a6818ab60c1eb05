package io.groundswell.config;

import java.util.regex.Pattern;

/**
 * Where the REST API listens.
 *
 * @param host name or address of the interface
 * @param port 0..65535; 0 takes a free one
 */
public record HttpSettings(String host, int port) {

    static final Setting<String> HOST = Setting.of(
            "http.host", Kind.text("a host name or an IP address", Pattern.compile("[\\w.:-]+")), "127.0.0.1", """
            The interface the REST API listens on. 0.0.0.0 opens it to everyone who can reach this machine: it has \
            no login of its own.""");

    static final Setting<Integer> PORT = Setting.of("http.port", Kind.wholeNumber(0, 65_535), "8090", """
            Its port. 0 takes a free one, which is printed at the start.""");

    static final Section SECTION = Section.of("The REST API.", HOST, PORT);

    public HttpSettings {
        HOST.require(host);
        PORT.require(port);
    }

    static HttpSettings from(Values values) {
        return new HttpSettings(values.get(HOST), values.get(PORT));
    }
}
