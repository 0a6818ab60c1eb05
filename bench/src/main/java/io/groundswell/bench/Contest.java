package io.groundswell.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.groundswell.bench.contest.Assignment;
import io.groundswell.bench.contest.ContestantMain;
import io.groundswell.bench.contest.Report;
import io.groundswell.bench.load.Load;
import io.groundswell.bench.load.LoadFill;
import io.groundswell.bench.load.LoadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One broker with its backlogs, and the contestants that drain them, each in a process of its own. Not thread-safe. */
public final class Contest implements AutoCloseable {
    /** The hour whose top three are told: the load's first. */
    private static final int HOUR = (int) (LoadOptions.START.getEpochSecond() / 3_600);

    private final Path folder;
    private final Progress progress;
    private final Cluster cluster;
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable Duration patience;

    private Contest(Path folder, Progress progress, Cluster cluster) {
        this.folder = folder;
        this.progress = progress;
        this.cluster = cluster;
    }

    /**
     * Starts the broker.
     *
     * @param folder for all that it and the contestants keep; whoever closes the contest deletes it
     * @param progress hears how filling comes along
     */
    public static Contest open(Path folder, Progress progress) throws IOException {
        return new Contest(folder, progress, Cluster.start(folder));
    }

    /** From now on a contestant that takes longer is ended, and has failed. */
    public void giveUpAfter(Duration limit) {
        patience = limit;
    }

    /** Makes a topic and writes a load to it. */
    public void fill(String topic, LoadOptions load) {
        int schemaId = cluster.registerPosts(topic);
        cluster.makePosts(topic, load.partitions());
        try (LoadFill fill = new LoadFill(cluster.bootstrapServers())) {
            fill.write(new Load(load, schemaId), topic, done -> progress.show("filling " + topic, done, load.posts()));
        }
        progress.end();
    }

    /**
     * Lets a contestant drain a topic.
     *
     * @param run names what it makes on the broker and on disk, which stays until that is forgotten
     * @param load what the topic was filled with
     * @param heap its largest, as the JVM takes it
     * @param profile where its flight recording goes; null for none
     * @throws ChildFailed if it fails or is given up
     * @throws AnswersDiffer if it did not take in all posts
     */
    public Report drain(
            String contestant, String run, String topic, LoadOptions load, String heap, @Nullable Path profile)
            throws IOException, InterruptedException {
        Assignment assignment = new Assignment(
                contestant,
                cluster.bootstrapServers(),
                cluster.registryUrl(),
                topic,
                load.posts(),
                HOUR,
                (int) Math.ceil(load.hours()),
                run,
                Files.createDirectories(kept(run)));
        Path log = folder.resolve(contestant + "-" + run + ".log");
        try (ChildJvm child = ChildJvm.start(
                ContestantMain.class, ChildJvm.options(heap, profile, run), assignment.toArguments(), log)) {
            if (patience != null) {
                child.endAfter(patience);
            }
            Report report = json.readValue(child.nextLine(), Report.class);
            child.awaitEnd();
            requireAll(report, load.posts());
            return report;
        }
    }

    /** The folder of what a run keeps on disk. */
    public Path kept(String run) {
        return folder.resolve(run);
    }

    /** Deletes what a run has made on the broker and on disk. */
    public void forget(String run) throws IOException {
        cluster.forget(run);
        Folders.delete(kept(run));
    }

    private static void requireAll(Report report, long posts) {
        if (report.posts() != posts) {
            throw new AnswersDiffer(report.contestant() + " took in " + report.posts() + " posts of " + posts);
        }
    }

    @Override
    public void close() throws IOException {
        cluster.close();
    }
}
