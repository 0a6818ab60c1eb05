package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.config.Configuration;
import io.groundswell.config.SettingsRefused;
import io.groundswell.registry.RegistryRefused;
import io.groundswell.registry.RegistryUnavailable;
import io.groundswell.runtime.StreamsFailed;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void eachKindHasItsCode() {
        assertThat(Failures.codeOf(new IllegalStateException())).isEqualTo(ExitCode.FAILURE);
        assertThat(Failures.codeOf(refusedSettings())).isEqualTo(ExitCode.USAGE);
        assertThat(Failures.codeOf(new CommandFailure(ExitCode.MISMATCH, "3 rows differ")))
                .isEqualTo(ExitCode.MISMATCH);
        assertThat(Failures.codeOf(new TimeoutException("no broker"))).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(Failures.codeOf(new RegistryUnavailable("no registry", null)))
                .isEqualTo(ExitCode.UNREACHABLE);
        assertThat(Failures.codeOf(new RegistryRefused(409, "incompatible", null)))
                .isEqualTo(ExitCode.INCOMPATIBLE);
    }

    @Test
    void whatOnlyCarriesAnotherIsLookedThrough() {
        Throwable carried = new CompletionException(
                new ExecutionException(new UncheckedIOException(new ConnectException("refused"))));

        assertThat(Failures.codeOf(carried)).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(Failures.messageOf(carried)).isEqualTo("refused");
    }

    @Test
    void whatStoppedTheStreamsIsSaidAndDecides() {
        Throwable down = new StreamsFailed(new RegistryUnavailable("no registry answers", null));
        Throwable mistake = new StreamsFailed(new IllegalStateException("slide 3 closed twice"));

        assertThat(Failures.messageOf(down)).isEqualTo("the streams stopped: no registry answers");
        assertThat(Failures.codeOf(down)).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(Failures.messageOf(mistake))
                .isEqualTo("the streams stopped: java.lang.IllegalStateException: slide 3 closed twice");
        assertThat(Failures.codeOf(mistake)).isEqualTo(ExitCode.FAILURE);
    }

    @Test
    void aMistakeOfOursKeepsItsType() {
        assertThat(Failures.messageOf(new IllegalStateException("slide 3 closed twice")))
                .isEqualTo("java.lang.IllegalStateException: slide 3 closed twice");
        assertThat(Failures.messageOf(new NullPointerException())).startsWith("java.lang.NullPointerException");
    }

    private static SettingsRefused refusedSettings() {
        try {
            Configuration.with(Map.of("http.port", "x"));
        } catch (SettingsRefused refused) {
            return refused;
        }
        throw new AssertionError("x is no port");
    }
}
