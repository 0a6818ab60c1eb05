package io.groundswell.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps web pages of others out while the server is bound to loopback. A page whose name is made to lead here (DNS
 * rebinding) is of one origin with this server for a browser, but still sends its own name.
 */
final class OwnHost {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    private final String boundTo;

    private OwnHost(String boundTo) {
        this.boundTo = boundTo;
    }

    /** Refuses requests that name another host with 403; does nothing unless {@code boundTo} is loopback. */
    static void addTo(RoutesConfig routes, String boundTo) {
        if (isLoopback(boundTo)) {
            routes.before(new OwnHost(boundTo.toLowerCase(Locale.ROOT))::check);
        }
    }

    private void check(Context http) {
        String host = http.header("Host");
        if (host != null && !isOwn(PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst(""))) {
            throw new ForbiddenResponse("This server is bound to loopback and answers to no name but its own");
        }
    }

    private boolean isOwn(String host) {
        return host.equals(boundTo) || LOOPBACK.matcher(host).matches();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
