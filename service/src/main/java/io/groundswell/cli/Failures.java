package io.groundswell.cli;

import io.groundswell.config.SettingsRefused;
import io.groundswell.feed.FeedFailedException;
import io.groundswell.registry.RegistryRefused;
import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.runtime.StreamsFailed;
import io.groundswell.runtime.Unreachable;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;

/** The one place where an exception becomes an exit code and a line to read. */
final class Failures {

    private Failures() {}

    static ExitCode codeOf(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof CommandFailure command) {
            return command.code();
        } else if (cause.getCause() != null && saysWhatFailed(cause)) {
            return codeOf(cause.getCause());
        } else if (cause instanceof SettingsRefused || cause instanceof BindException) {
            return ExitCode.USAGE;
        } else if (cause instanceof RegistryRefused) {
            return ExitCode.INCOMPATIBLE;
        } else if (isOutage(cause)) {
            return ExitCode.UNREACHABLE;
        }
        return ExitCode.FAILURE;
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof DisconnectException
                || cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || cause instanceof RegistryUnavailable
                || cause instanceof Unreachable
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof HttpTimeoutException;
    }

    /**
     * One line, or one for each problem with the settings. What we throw ourselves, or know as an outage, speaks to the
     * operator; anything else keeps its type.
     */
    static String messageOf(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause.getCause() != null && cause instanceof StreamsFailed) {
            return cause.getMessage() + ": " + messageOf(cause.getCause());
        }
        boolean ours = cause.getClass().getPackageName().startsWith("io.groundswell.");
        return Optional.ofNullable(cause.getMessage())
                .filter(message -> ours || codeOf(cause) != ExitCode.FAILURE)
                .orElseGet(cause::toString);
    }

    /** What lies behind the exceptions that only carry another from one thread or layer to the next. */
    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && carries(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Of these the cause decides what kind of failure it is. */
    private static boolean saysWhatFailed(Throwable failure) {
        return failure instanceof StreamsFailed || failure instanceof FeedFailedException;
    }

    private static boolean carries(Throwable failure) {
        return failure instanceof ExecutionException
                || failure instanceof CompletionException
                || failure instanceof UncheckedIOException;
    }
}
