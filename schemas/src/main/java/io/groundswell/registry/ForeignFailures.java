package io.groundswell.registry;

import java.io.IOException;
import java.util.Optional;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what Confluent's serializers throw. They wrap nearly everything in one exception, so the chain of causes is
 * searched, from the outside in, for the first that tells a failure of the registry from one of the record:
 *
 * <table>
 *   <caption>Kinds of failure</caption>
 *   <tr><td>Kafka's RetriableException (408, 429, 5xx)</td><td>{@link RegistryUnavailable}</td></tr>
 *   <tr><td>an IOException of the network's or TLS's</td><td>{@link RegistryUnavailable}</td></tr>
 *   <tr><td>Kafka's AuthenticationException, AuthorizationException</td><td>{@link RegistryRefused}</td></tr>
 *   <tr><td>Confluent's RestClientException, code 40401–40403</td><td>{@link UnknownSchema}</td></tr>
 *   <tr><td>any other RestClientException</td><td>{@link RegistryRefused}</td></tr>
 *   <tr><td>a schema that does not parse</td><td>{@link UnreadableSchema}</td></tr>
 *   <tr><td>anything else</td><td>none: the record's own</td></tr>
 * </table>
 */
final class ForeignFailures {

    private static final int DEEPEST = 20;
    private static final String REST_EXCEPTION = "RestClientException";

    private ForeignFailures() {}

    static Optional<RegistryFailure> ofRegistry(Throwable failure) {
        @Nullable Throwable link = failure;
        for (int depth = 0; link != null && depth < DEEPEST; depth++) {
            Optional<RegistryFailure> found = kindOf(link);
            if (found.isPresent()) {
                return found;
            }
            link = link.getCause();
        }
        return Optional.empty();
    }

    private static Optional<RegistryFailure> kindOf(Throwable link) {
        if (link instanceof RetriableException || isOfNetwork(link)) {
            return Optional.of(new RegistryUnavailable("no schema registry answered: " + link, link));
        }
        if (link instanceof AuthenticationException) {
            return Optional.of(new RegistryRefused(401, link.toString(), link));
        }
        if (link instanceof AuthorizationException) {
            return Optional.of(new RegistryRefused(403, link.toString(), link));
        }
        if (link.getClass().getSimpleName().equals(REST_EXCEPTION)) {
            return Optional.of(ofRest(link));
        }
        if (link instanceof SchemaParseException || saysInvalidSchema(link)) {
            return Optional.of(new UnreadableSchema(link.toString(), link));
        }
        return Optional.empty();
    }

    /** By package, as Avro throws IOExceptions for broken bytes too. */
    private static boolean isOfNetwork(Throwable link) {
        String name = link.getClass().getName();
        return link instanceof IOException && (name.startsWith("java.net.") || name.startsWith("javax.net.ssl."));
    }

    private static boolean saysInvalidSchema(Throwable link) {
        return link instanceof IOException && String.valueOf(link.getMessage()).startsWith("Invalid schema");
    }

    private static RegistryFailure ofRest(Throwable link) {
        int code = number(link, "getErrorCode");
        return code >= 40401 && code <= 40403
                ? new UnknownSchema(link.toString(), link)
                : new RegistryRefused(number(link, "getStatus"), link.toString(), link);
    }

    /** Confluent's class is not there at compile time. */
    private static int number(Throwable link, String getter) {
        try {
            return (Integer) link.getClass().getMethod(getter).invoke(link);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(link.getClass() + " has no " + getter, e);
        }
    }
}
