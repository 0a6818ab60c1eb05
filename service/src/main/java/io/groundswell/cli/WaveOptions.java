package io.groundswell.cli;

import io.groundswell.feed.wave.WaveSettings;
import io.groundswell.feed.wave.WaveShape;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which synthetic wave is meant. */
final class WaveOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--seed", defaultValue = "1", description = "Of the synthetic posts (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--shape",
            defaultValue = "fading",
            description = "What becomes of the wave: fleeting, fading or lasting (default: ${DEFAULT-VALUE}).")
    private WaveShape shape = WaveShape.FADING;

    @Option(
            names = "--scale",
            defaultValue = "0.1",
            description =
                    "Multiplies people and posts. 1 is after the public record of January 2025: 2,000 posts on the first"
                            + " afternoon and 77,000 the day after, besides the answers to newcomers, 1,200,000 in all"
                            + " (default: ${DEFAULT-VALUE}).")
    private double scale;

    /**
     * The wave.
     *
     * @throws ParameterException if the scale is out of its range
     */
    WaveSettings wave() {
        try {
            return WaveSettings.of(seed, scale, shape);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(Objects.requireNonNull(command).commandLine(), "--" + wrong.getMessage());
        }
    }
}
