package io.groundswell.config;

import java.nio.file.Path;
import java.util.List;

/** The one folder under which everything lies that must survive a restart, and what lies where in it. */
public record DataFolder(Path root) {

    private static final String LOG = "log";

    static final Setting<Path> FOLDER = Setting.of("data.folder", Kind.path(), ".groundswell", """
            Everything that must survive a restart: the streams' state, the embedded broker's log, the log file. \
            A relative path counts from the folder the command is started in. One process at a time.""");

    static final Section SECTION = Section.of("What is kept on this machine.", FOLDER);

    public DataFolder {
        FOLDER.require(root);
    }

    static DataFolder from(Values values) {
        return new DataFolder(values.get(FOLDER));
    }

    /** Kafka Streams' {@code state.dir}. */
    public Path streams() {
        return root.resolve("streams");
    }

    /** What the embedded broker keeps; its layout is the broker's own matter. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** What the process has to say beyond warnings. */
    public Path logFile() {
        return root.resolve(LOG).resolve("groundswell.log");
    }

    /** Held by the process that uses the folder. */
    public Path lockFile() {
        return root.resolve("lock");
    }

    /** Everything that is ever made in the folder. */
    public List<Path> parts() {
        return List.of(streams(), broker(), root.resolve(LOG), lockFile());
    }
}
