package io.groundswell.bench;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command's flags come to, if each is in its range. */
public final class CheckedFlags {
    private CheckedFlags() {}

    /**
     * What {@code plan} makes of the flags.
     *
     * @throws ParameterException with the reason, if it refuses them with an {@link IllegalArgumentException}
     */
    public static <T> T of(@Nullable CommandSpec command, Supplier<T> plan) {
        try {
            return plan.get();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), String.valueOf(wrong.getMessage()));
        }
    }
}
