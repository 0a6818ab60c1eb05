package io.groundswell.config;

import java.util.regex.Pattern;

/**
 * Where the REST API listens.
 *
 * @param host name or address of the interface
 * @param port 0..65535; 0 takes a free one
 * @param operatorToken what an operator says to see single people; empty: nobody can
 */
public record HttpSettings(String host, int port, String operatorToken) {

    static final Setting<String> HOST = Setting.of(
            "http.host", Kind.text("a host name or an IP address", Pattern.compile("[\\w.:-]+")), "127.0.0.1", """
            The interface the REST API listens on. 0.0.0.0 opens it to everyone who can reach this machine: it has \
            no login of its own.""");

    static final Setting<Integer> PORT = Setting.of("http.port", Kind.wholeNumber(0, 65_535), "8090", """
            Its port. 0 takes a free one, which is printed at the start.""");

    static final Setting<String> OPERATOR_TOKEN = Setting.of(
            "http.operator-token",
            Kind.text(
                    "16 to 256 letters, digits and -._~+/=, or nothing",
                    Pattern.compile("|[A-Za-z0-9._~+/=-]{16,256}")),
            "",
            """
            What an operator sends as Authorization: Bearer … to see lists of single people, as the backlog of a campaign is. \
            Empty: nobody sees them. It is sent as it is: over a network put a proxy with TLS before this port.""");

    static final Section SECTION = Section.of("The REST API.", HOST, PORT, OPERATOR_TOKEN);

    public HttpSettings {
        HOST.require(host);
        PORT.require(port);
        OPERATOR_TOKEN.require(operatorToken);
    }

    static HttpSettings from(Values values) {
        return new HttpSettings(values.get(HOST), values.get(PORT), values.get(OPERATOR_TOKEN));
    }
}
