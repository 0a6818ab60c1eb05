package io.groundswell.stream.source;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.stream.source.Conservation.Detail;
import io.groundswell.stream.step.Frontiers;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How far one source partition has come: the frontier up to which it is complete, and what became of its records. It is
 * state: what a task that takes over continues with. Written by the task's thread; {@link #published()} may be read by
 * any thread and is consistent as of the last commit, or of the one under way: if a crash cuts that off, its records are
 * read again and come to the same.
 */
final class SourceProgress {
    private static final int VERSION = 2;

    private final long outOfOrderMs;
    private long frontierMs = Frontiers.UNKNOWN;
    private long newestEventMs = Frontiers.UNKNOWN;
    private boolean idle;
    private long rulesFingerprint;
    private long campaignsFingerprint;
    private long in;
    private final long[] outcomes = new long[Outcome.values().length];
    private final long[] details = new long[Detail.values().length];
    private int postsHeld;
    private volatile SourceStanding published =
            new SourceStanding(Frontiers.UNKNOWN, Frontiers.UNKNOWN, false, 0, Conservation.NOTHING);

    SourceProgress(long outOfOrderMs) {
        this.outOfOrderMs = outOfOrderMs;
    }

    /** The event time up to which the partition is complete, exclusive: what comes earlier is late. */
    long frontierMs() {
        return frontierMs;
    }

    /** The newest event time that was seen, or {@link Frontiers#UNKNOWN}. */
    long newestEventMs() {
        return newestEventMs;
    }

    boolean idle() {
        return idle;
    }

    /** An event of that time was accepted. */
    void sawEvent(long eventMs) {
        idle = false;
        newestEventMs = Math.max(newestEventMs, eventMs);
        frontierMs = Math.max(frontierMs, eventMs - outOfOrderMs);
    }

    /** The log itself promises that nothing earlier comes any more. */
    void completeThrough(long completeThroughMs) {
        idle = false;
        frontierMs = Math.max(frontierMs, completeThroughMs);
        newestEventMs = Math.max(newestEventMs, completeThroughMs);
    }

    /** The partition is caught up and silent: nobody is to wait for it. */
    void becomeIdle() {
        idle = true;
    }

    /** The rules by which the partition's posts count. */
    long rulesFingerprint() {
        return rulesFingerprint;
    }

    void countsByRules(long fingerprint) {
        rulesFingerprint = fingerprint;
    }

    /** The campaigns that have been told of the partition's posts. */
    long campaignsFingerprint() {
        return campaignsFingerprint;
    }

    void toldCampaigns(long fingerprint) {
        campaignsFingerprint = fingerprint;
    }

    /** So many posts may still be repeated, edited or removed. */
    void holds(int posts) {
        postsHeld = posts;
    }

    void tookIn() {
        in++;
    }

    void count(Outcome outcome) {
        outcomes[outcome.ordinal()]++;
    }

    void count(Detail detail, int more) {
        details[detail.ordinal()] += more;
    }

    /** All of it as of the last commit. */
    SourceStanding published() {
        return published;
    }

    void publish() {
        Conservation counts = new Conservation(in, counted(Outcome.class, outcomes), counted(Detail.class, details));
        published = new SourceStanding(frontierMs, newestEventMs, idle, postsHeld, counts);
    }

    byte[] toBytes() {
        ByteWriter writer = new ByteWriter(64)
                .put(VERSION)
                .putLong(frontierMs)
                .putLong(newestEventMs)
                .put(idle ? 1 : 0)
                .putLong(rulesFingerprint)
                .putLong(campaignsFingerprint)
                .putVar(in);
        putCounts(writer, counted(Outcome.class, outcomes));
        putCounts(writer, counted(Detail.class, details));
        return writer.toBytes();
    }

    void restore(byte @Nullable [] bytes) {
        if (bytes == null) {
            return;
        }
        ByteReader reader = new ByteReader(bytes).expectVersion(VERSION, "source progress");
        frontierMs = reader.getLong();
        newestEventMs = reader.getLong();
        idle = reader.get() == 1;
        rulesFingerprint = reader.getLong();
        campaignsFingerprint = reader.getLong();
        in = reader.getVar();
        readCounts(reader, (name, count) -> outcomes[Outcome.valueOf(name).ordinal()] = count);
        readCounts(reader, (name, count) -> details[Detail.valueOf(name).ordinal()] = count);
        publish();
    }

    private static <E extends Enum<E>> Map<E, Long> counted(Class<E> kinds, long[] counts) {
        Map<E, Long> counted = new EnumMap<>(kinds);
        for (E kind : kinds.getEnumConstants()) {
            if (counts[kind.ordinal()] > 0) {
                counted.put(kind, counts[kind.ordinal()]);
            }
        }
        return counted;
    }

    private static void putCounts(ByteWriter writer, Map<? extends Enum<?>, Long> counts) {
        writer.putVar(counts.size());
        counts.forEach((what, count) -> writer.putString(what.name()).putVar(count));
    }

    private static void readCounts(ByteReader reader, ObjLongConsumer<String> taker) {
        int written = reader.getInt();
        for (int i = 0; i < written; i++) {
            taker.accept(reader.getString(), reader.getVar());
        }
    }
}
