package io.groundswell.cli;

import io.groundswell.config.Configuration;
import io.groundswell.config.Given;
import io.groundswell.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of a replay: short names for what is often changed, and defaults of its own. */
final class ReplaySettings {

    /** Nothing of a bounded input is to fall behind the grace or out of a retention. */
    private static final CommandDefaults BOUNDLESS = new CommandDefaults(
            "replay",
            Map.of(
                    "time.series-grace", "90d",
                    "time.idle-after", "1h",
                    "retention.hours", "400d",
                    "retention.days", "4000d",
                    "retention.rankings", "400d"));

    @Option(names = "--tag-rule", paramLabel = "RULE", description = "hashtag.default-rule: twitter, rednote, …")
    private @Nullable String tagRule;

    @Option(names = "--max-tags", paramLabel = "N", description = "hashtag.max-tags: tags of one post that count.")
    private @Nullable String maxTags;

    @Option(names = "--partitions", paramLabel = "N", description = "Partitions of posts and of mentions.")
    private @Nullable String partitions;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads: streams.threads.")
    private @Nullable String threads;

    /** The settings of a replay that keeps its state in {@code folder}, over the general {@code options}. */
    Settings load(SettingsOptions options, Path folder) {
        return load(options, folder, BOUNDLESS);
    }

    /** As {@link #load(SettingsOptions, Path)}, with further defaults of a command that replays. */
    Settings load(SettingsOptions options, Path folder, String command, Map<String, String> further) {
        Map<String, String> defaults = new HashMap<>(BOUNDLESS.values());
        defaults.putAll(further);
        return load(options, folder, new CommandDefaults(command, defaults));
    }

    private Settings load(SettingsOptions options, Path folder, CommandDefaults defaults) {
        List<Given> flags = new ArrayList<>();
        flags.add(Configuration.flag("data.folder", folder.toString(), "--state-dir"));
        flags.add(Configuration.flag("broker.port", "0", "replay"));
        flags.add(Configuration.flag("registry.port", "0", "replay"));
        SettingsOptions.add(flags, "hashtag.default-rule", tagRule, "--tag-rule");
        SettingsOptions.add(flags, "hashtag.max-tags", maxTags, "--max-tags");
        SettingsOptions.add(flags, "topics.posts-partitions", partitions, "--partitions");
        SettingsOptions.add(flags, "topics.mentions-partitions", partitions, "--partitions");
        SettingsOptions.add(flags, "streams.threads", threads, "--threads");
        return options.load(defaults, flags.toArray(Given[]::new)).settings();
    }
}
