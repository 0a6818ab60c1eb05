package io.groundswell.embedded;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps web pages out, for there is no login. A page whose name is made to lead here (DNS rebinding) still sends its own
 * name as Host; and a page of another origin may not send JSON without asking first, which nothing here allows.
 */
final class OwnRequests {

    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:[0-9]*)?");
    private static final Pattern JSON =
            Pattern.compile("application/(json|vnd\\.schemaregistry(\\.v1)?\\+json) *(;.*)?");
    private static final Set<HandlerType> WITH_BODY = Set.of(HandlerType.POST, HandlerType.PUT);

    private OwnRequests() {}

    /** Refuses requests for another host (403) and bodies that are not sent as JSON (415). */
    static void addTo(RoutesConfig routes) {
        routes.before(OwnRequests::check);
    }

    private static void check(Context http) {
        if (!LOOPBACK.matcher(lowerCase(http.header("Host"))).matches()) {
            throw RegistryError.of(403, "This registry is bound to 127.0.0.1 and answers to no other name");
        }
        if (WITH_BODY.contains(http.method())
                && !JSON.matcher(lowerCase(http.contentType())).matches()) {
            throw RegistryError.of(415, "Content-Type must be " + RegistryAnswers.MEDIA_TYPE + " or application/json");
        }
    }

    private static String lowerCase(@Nullable String header) {
        return Objects.requireNonNullElse(header, "").toLowerCase(Locale.ROOT);
    }
}
